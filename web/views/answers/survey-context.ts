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
}

/** A text of the instrument in the reader's language, with the words of the cluster's kind and the wave's period. */
export function itemText(context: SurveyContext, text: Text): string {
  return fillPlaceholders(text[context.locale], {
    ...kindWords(context.cluster.kind, context.locale),
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
