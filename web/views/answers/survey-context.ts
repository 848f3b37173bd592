import type { Item } from '../../../worker/core/questionnaire/questionnaire.ts';
import type { ClusterKind, Locale, Text } from '../../../worker/core/organisation.ts';
import { kindWords } from '../../i18n/kind-words.ts';
import { fillPlaceholders, type Translate } from '../../i18n/translate.ts';

/** What every page of a respondent knows about the wave. */
export interface SurveyContext {
  readonly t: Translate;
  readonly locale: Locale;
  /** Path and query of this page, for the language link. */
  readonly path: string;
  readonly privacyPath: string;
  readonly invented: boolean;
  readonly cluster: { readonly name: string; readonly kind: ClusterKind };
  readonly year: number;
  /** Day or instant at which the wave opened: „die letzten 12 Monate“ end here. */
  readonly openedOn: string;
  /** Answers so far in words, by item code. */
  readonly piped?: Readonly<Record<string, string>> | undefined;
  /** Codes of questions whose text other questions share, as in a battery. */
  readonly needsLead?: ReadonlySet<string> | undefined;
}

/** A question as it stands in a list, with the sentence above it where the text alone does not tell it from others. */
export function questionText(context: SurveyContext, { code, lead, text }: Item): string {
  const question = itemText(context, text);
  return lead && context.needsLead?.has(code) === true ? `${itemText(context, lead)} ${question}` : question;
}

/** A text of the instrument in the reader's language, with the words of the cluster, the wave and earlier answers. */
export function itemText(context: SurveyContext, text: Text): string {
  return fillPlaceholders(text[context.locale], {
    ...context.piped,
    ...kindWords(context.cluster.kind, context.locale),
    cluster_name: context.cluster.name,
    jahr: context.year,
    jahr_minus_1: context.year - 1,
    jahr_minus_3: context.year - 3,
    monat_jahr_vor_12m: monthOneYearBefore(context.openedOn, context.locale),
  });
}

function monthOneYearBefore(iso: string, locale: Locale): string {
  const day = new Date(iso);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  const tag = locale === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' }).format(
    day,
  );
}
