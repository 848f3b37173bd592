import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { MailContent } from './mail-content.ts';
import type { Reminder2Params } from './mail-params.ts';

/**
 * The last reminder. It offers no telephone: in the pseudonymous mode a voice would identify.
 */
export function reminder2(t: Translate, locale: Locale, params: Reminder2Params): MailContent {
  const format = formatFor(locale);
  return {
    subject:
      params.daysLeft === 2
        ? t('mails.reminder2.subject')
        : t('mails.reminder2.subjectUntil', { frist_datum: format.weekday(params.deadline) }),
    paragraphs: [
      [t('mails.greeting', { vorname: params.firstName, nachname: params.lastName })],
      [
        t('mails.reminder2.closing', {
          frist_datum: format.weekday(params.deadline),
          frist_uhrzeit: format.time(params.deadline),
        }),
      ],
      [params.link],
      [t('mails.reminder2.last')],
      [t('mails.regards')],
      [params.sender.name],
      [t('mails.optOut', { abmelde_link: params.optOutLink })],
    ],
    links: [params.link, params.optOutLink],
  };
}
