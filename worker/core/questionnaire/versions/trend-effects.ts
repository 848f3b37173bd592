import type { IndicatorDefinition } from '../../catalogue/definition.ts';
import { isMeasuredBy, seriesBreaks, type AskedItems } from '../../catalogue/series-breaks.ts';
import type { SeriesBreak } from '../../catalogue/series.ts';

/** What happens to a trend with the next wave. `rests`: it was not measured the last time either. */
export type TrendEffectKind = 'continues' | 'breaks' | 'begins' | 'ends' | 'rests';

export interface TrendEffect {
  readonly definition: IndicatorDefinition;
  readonly effect: TrendEffectKind;
  /** The wave that measured it last; null where none did. */
  readonly lastYear: number | null;
  readonly break: SeriesBreak | null;
}

/**
 * What asking these items in the next wave does to every trend, found by the rule that publishing a wave follows.
 * @param asked by the waves there were, in any order
 * @param next year later than all of them
 * @returns in the order of the definitions; what neither was nor will be measured is left out
 */
export function trendEffects(
  definitions: readonly IndicatorDefinition[],
  asked: readonly AskedItems[],
  next: AskedItems,
): readonly TrendEffect[] {
  const waves = asked.toSorted((first, second) => first.year - second.year);
  return definitions.flatMap((definition): readonly TrendEffect[] => {
    if (definition.items.length === 0) return [];
    const years = waves.filter(({ items }) => isMeasuredBy(definition, items)).map(({ year }) => year);
    const lastYear = years.at(-1) ?? null;
    const isNext = isMeasuredBy(definition, next.items);
    if (!isNext) {
      if (lastYear === null) return [];
      const effect = lastYear === waves.at(-1)?.year ? 'ends' : 'rests';
      return [{ definition, effect, lastYear, break: null }];
    }
    if (lastYear === null) return [{ definition, effect: 'begins', lastYear, break: null }];
    const found = seriesBreaks(definition, [...waves, next]).find(({ year }) => year === next.year) ?? null;
    return [{ definition, effect: found === null ? 'continues' : 'breaks', lastYear, break: found }];
  });
}
