export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: 'de' | 'en';
}

/** The outside world's mail. Throws when a mail could not be handed over; the outbox keeps it and tries again. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Development and tests: the outbox page is the mailbox, nothing leaves the machine. */
export const keepInOutbox: Mailer = () => Promise.resolve();

/** Cloudflare's `send_email` binding. */
export function mailThroughBinding(binding: SendEmail, from: string): Mailer {
  return async (mail) => {
    await binding.send({
      to: mail.to,
      from,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
    });
  };
}

/** No adapter is configured: mails wait in the outbox and the board says so. */
export const noMailer: Mailer = () => Promise.reject(new Error('No mail adapter is configured'));
