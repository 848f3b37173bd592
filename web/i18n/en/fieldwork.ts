import type { fieldwork as german } from '../de/fieldwork.ts';

export const fieldwork = {
  'fieldwork.outbox.title': 'Outbox',
  'fieldwork.outbox.lead': 'In development only: every e-mail that would have been sent lies here.',
  'fieldwork.outbox.caption': 'E-mails, newest first',
  'fieldwork.outbox.empty': 'No e-mail has been sent yet.',
  'fieldwork.outbox.emptyNext': 'Request a sign-in code or invite members to a wave.',
  'fieldwork.mail.subject': 'Subject',
  'fieldwork.mail.to': 'To',
  'fieldwork.mail.state': 'State',
  'fieldwork.mail.createdAt': 'Created',
  'fieldwork.mail.queued': 'waiting',
  'fieldwork.mail.sent': 'sent',
  'fieldwork.mail.failed': 'not delivered',
  'fieldwork.mail.bodyRemoved': 'The text was deleted after sending.',
} as const satisfies Record<keyof typeof german, string>;
