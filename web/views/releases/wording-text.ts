import type { ClusterKind, Locale, Text } from '../../../worker/core/organisation.ts';
import type { EditionWording } from '../../../worker/core/releases/edition-model.ts';
import { kindText } from '../../i18n/finding-sentence.ts';
import type { Translate } from '../../i18n/translate.ts';

/** A text of a question as it was read; facts that differed by member or wave are named, or an ellipsis. */
export function wordingText(text: Text, kind: ClusterKind, t: Translate, locale: Locale): string {
  return kindText(text, kind, locale)
    .replaceAll('{monat_jahr_vor_12m}', t('releases.methods.sinceMonth'))
    .replaceAll(/\{\w+\}/g, '…');
}

/** Lead, question and hint in the order in which they were read. */
export function questionText(
  { lead, text, hint }: EditionWording,
  kind: ClusterKind,
  t: Translate,
  locale: Locale,
): string {
  return [lead, text, hint]
    .flatMap((part) => (part === null ? [] : [wordingText(part, kind, t, locale)]))
    .join(' ');
}

/** The answers in their order with codes, and what stood apart from them. */
export function answersText(
  wording: EditionWording,
  kind: ClusterKind,
  t: Translate,
  locale: Locale,
): string {
  const apart = [wording.dontKnow, wording.notApplicable].flatMap((text) =>
    text === null ? [] : [t('releases.methods.apart', { label: wordingText(text, kind, t, locale) })],
  );
  const labels = wording.options.map(({ code, label }) => `${code} ${wordingText(label, kind, t, locale)}`);
  return [...labels, ...apart].join(' · ');
}

/** Waves as a reader counts them: `2018–2020, 2022`. */
export function yearsText(years: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
