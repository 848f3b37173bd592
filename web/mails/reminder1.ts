import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { MailContent } from './mail-content.ts';
import type { Reminder1Params } from './mail-params.ts';

/** The first reminder, to those who have not answered; „vor einer Woche“ only where that is so. */
export function reminder1(t: Translate, locale: Locale, params: Reminder1Params): MailContent {
  const format = formatFor(locale);
  const { answered } = params;
  const response =
    answered === null
      ? t('mails.reminder1.more')
      : t('mails.reminder1.answered', {
          n_antworten: format.integer(answered.count),
          n_eingeladen: format.integer(answered.of),
        });
  const aWeekAgo = params.daysSinceInvitation >= 6 && params.daysSinceInvitation <= 8;
  const asked = aWeekAgo
    ? t('mails.reminder1.ago')
    : t('mails.reminder1.asked', { datum: format.day(params.invitedAt) });
  return {
    subject: t('mails.reminder1.subject', { frist_datum: format.weekday(params.deadline) }),
    paragraphs: [
      [t('mails.greeting', { vorname: params.firstName, nachname: params.lastName })],
      [`${asked} ${response}`],
      [params.link],
      [t('mails.reminder1.minutes', { minuten: params.minutes })],
      [t('mails.regards')],
      [params.sender.name],
      [
        t('mails.successor', { nachfolge_link: params.successorLink }),
        t('mails.optOut', { abmelde_link: params.optOutLink }),
      ],
    ],
    links: [params.link, params.successorLink, params.optOutLink],
  };
}
