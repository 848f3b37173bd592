import type { IndicatorValue } from '../indicator-value.ts';
import type { SegmentWay } from './definition.ts';
import type { SegmentValues } from './series.ts';

/** The segments of a family as a point of a series holds them: way → key → value. `all` is not a segment. */
export function segmentValues(
  cells: readonly {
    readonly way: SegmentWay | 'all';
    readonly key: string;
    readonly value: IndicatorValue;
  }[],
): SegmentValues {
  const segments: Partial<Record<SegmentWay, Record<string, IndicatorValue>>> = {};
  for (const { way, key, value } of cells) {
    if (way !== 'all') segments[way] = { ...segments[way], [key]: value };
  }
  return segments;
}
