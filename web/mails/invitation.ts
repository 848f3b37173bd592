import type { Locale } from '../../worker/core/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import { kindWords } from '../i18n/kind-words.ts';
import type { Translate } from '../i18n/translate.ts';
import type { MailContent } from './mail-content.ts';
import type { InvitationParams } from './mail-params.ts';

/** The invitation of a pseudonymous wave: a named sender asks for help; privacy is one line and a link. */
export function invitation(t: Translate, locale: Locale, params: InvitationParams): MailContent {
  const format = formatFor(locale);
  const { mgmt } = kindWords(params.clusterKind, locale);
  const { clusterName: cluster_name, minutes: minuten, contact, sender } = params;
  const frist_datum = format.weekday(params.deadline);
  const measure = params.measure === null ? [] : [t('mails.measure', { massnahme: params.measure })];
  const phone = contact.phone === '' ? '' : t('mails.phone', { kontakt_tel: contact.phone });
  const kontakt = [contact.name, phone, contact.mail].filter((part) => part !== '').join(', ');
  return {
    subject: t('mails.invitation.subject', { cluster_name, minuten, frist_datum }),
    paragraphs: [
      [t('mails.greeting', { vorname: params.firstName, nachname: params.lastName })],
      [t('mails.invitation.why', { cluster_name, unternehmen: params.company })],
      [[t('mails.invitation.criticism'), ...measure].join(' ')],
      [t('mails.invitation.link', { minuten, frist_datum })],
      [params.link],
      [
        [
          t('mails.link.pseudonymous'),
          t('mails.mode.pseudonymous', { mgmt }),
          t('mails.invitation.privacy', { datenschutz_link: params.privacyLink }),
        ].join(' '),
      ],
      [t('mails.invitation.result', { ergebnis_datum: format.day(params.resultsOn), mgmt, kontakt })],
      [t('mails.invitation.thanks')],
      [t('mails.signature', { absender_name: sender.name, absender_funktion: sender.function })],
      [
        t('mails.successor', { nachfolge_link: params.successorLink }),
        t('mails.optOut', { abmelde_link: params.optOutLink }),
      ],
    ],
    links: [params.link, params.privacyLink, params.successorLink, params.optOutLink],
  };
}
