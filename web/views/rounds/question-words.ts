import type { RoundQuestion } from '../../../worker/core/past-rounds/round-questions.ts';
import { groupWording } from '../../../worker/core/past-rounds/draft-item.ts';
import type { KnownItem } from '../../../worker/core/past-rounds/known-items.ts';
import type { Locale } from '../../../worker/core/organisation.ts';
import type { FieldOption } from '../../components/select-field.tsx';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';

/** A question that this one may be, and how close the wordings are. */
export interface Suggestion {
  readonly code: string;
  readonly text: string;
  /** When it was asked last; null: in the catalogue only. */
  readonly year: number | null;
  /** 0…1 */
  readonly similarity: number;
}

const shownTextLength = 70;

export function suggestionOf(
  { known, similarity }: { readonly known: KnownItem; readonly similarity: number },
  locale: Locale,
): Suggestion {
  const { item, year } = known;
  return { code: item.code, text: item.text[locale], year, similarity };
}

/** „Spalte E“, „Spalten E bis J“. */
export function placeWords(t: Translate, { group }: RoundQuestion): string {
  const letters = group.columns.map(({ letter }) => letter);
  const [from = ''] = letters;
  const to = letters.at(-1) ?? from;
  return from === to
    ? t('rounds.columns.column', { column: from })
    : t('rounds.columns.columns', { from, to });
}

export function questionWording({ group, item }: RoundQuestion, locale: Locale): string {
  return item === null ? groupWording(group) : item.text[locale];
}

/** What a question may be read as; its value names the choice. */
export function useOptions(
  t: Translate,
  format: Format,
  { group, use }: RoundQuestion,
  suggestions: readonly Suggestion[],
): readonly FieldOption[] {
  const uses = group.several
    ? (['ignore', 'multiple'] as const)
    : (['ignore', 'single', 'scale', 'number', 'text', 'company', 'include', 'exclude'] as const);
  const known = suggestions.map(({ code, text, similarity }) => ({
    value: `known:${code}`,
    label: t('rounds.use.known', {
      code,
      text: text.length > shownTextLength ? `${text.slice(0, shownTextLength)}…` : text,
      similarity: format.percent(100 * similarity),
    }),
  }));
  return [
    ...uses.map((each) => ({ value: each, label: t(`rounds.use.${each}`) })),
    ...(group.several ? [{ value: 'each', label: t('rounds.use.each') }] : []),
    // A question with several answers of which one column is left.
    ...(!group.several && use === 'multiple' ? [{ value: 'multiple', label: t('rounds.use.multiple') }] : []),
    ...known,
  ];
}
