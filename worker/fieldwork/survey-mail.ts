import { renderMail, type RenderedMail } from '../../web/mails/render-mail.ts';
import type { Cluster } from '../clusters/index.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import { announcedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import type { Wave } from '../waves/index.ts';
import type { Board } from './board.ts';
import { personalLink } from './personal-link.ts';
import type { Addressee } from './prepare-invitations.ts';

export interface SurveyMailInput {
  readonly services: Pick<Services, 'config' | 'now'>;
  readonly wave: Wave;
  readonly cluster: Cluster;
  readonly questionnaire: Questionnaire;
  readonly board: Board;
  readonly addressee: Addressee;
  /** 0 invites, 1 and 2 remind. */
  readonly number: number;
  /** When the mail was made that invited this contact. */
  readonly invitedAt: number;
}

/** The mail of one round to one contact, in the contact's language. */
export function surveyMail(
  input: SurveyMailInput,
): RenderedMail & { readonly to: string; readonly locale: 'de' | 'en' } {
  const { services, wave, cluster, questionnaire, board, addressee, number, invitedAt } = input;
  const { row, token } = addressee;
  const locale = row.locale ?? 'de';
  const link = personalLink(services.config, token, locale);
  const page = (name: string) =>
    `${services.config.baseUrl}/b/${token}/${name}${locale === 'de' ? '' : `?lang=${locale}`}`;
  const common = {
    clusterName: cluster.name,
    clusterKind: cluster.kind,
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    minutes: announcedMinutes(questionnaire, locale),
    deadline: new Date(wave.closesAt).toISOString(),
    sender: { name: cluster.senderName, function: cluster.senderFunction },
    link,
    optOutLink: page('abmelden'),
  };
  const to = { to: row.email, locale };
  if (number === 2) {
    const daysLeft = daysBetween(services.now(), wave.closesAt);
    return { ...to, ...renderMail('reminder2', locale, { ...common, daysLeft }) };
  }
  if (number === 1) {
    const answered =
      board.answered >= publicationThresholds.mean ? { count: board.answered, of: board.frame } : null;
    return {
      ...to,
      ...renderMail('reminder1', locale, {
        ...common,
        successorLink: page('abmelden'),
        answered,
        invitedAt: new Date(invitedAt).toISOString(),
        daysSinceInvitation: daysBetween(invitedAt, services.now()),
      }),
    };
  }
  return {
    ...to,
    ...renderMail('invitation', locale, {
      ...common,
      company: row.memberName,
      privacyLink: page('datenschutz'),
      successorLink: page('abmelden'),
      resultsOn: wave.resultOn,
      contact: { name: cluster.senderName, phone: cluster.phone, mail: cluster.mail },
      measure: null,
    }),
  };
}

/** Days on the calendar from one instant to another, as somebody in Berlin counts them. */
function daysBetween(from: number, to: number): number {
  return (Date.parse(dayInBerlin(to)) - Date.parse(dayInBerlin(from))) / 86_400_000;
}
