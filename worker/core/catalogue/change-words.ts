import { toldInterval } from '../disclosure/told-interval.ts';
import { holmAdjust } from '../statistics/holm-adjust.ts';
import type { RawChange } from './compare-waves.ts';
import type { IndicatorDefinition } from './definition.ts';
import type { Change, ChangeWord, Decomposition } from './series.ts';

/** One change of the headline set, with what the gate leaves of its decomposition. */
export interface HeadlineChange {
  readonly definition: IndicatorDefinition;
  readonly raw: RawChange;
  readonly decomposition: Decomposition | null;
}

const level = 0.05;

/**
 * Gives the changes of one wave their words, as one family.
 * @param headline all changes of the headline set of a wave; one left out would weaken the adjustment
 * @returns changes in the order of the input
 * @method Holm p < .05 → risen or fallen, "slightly" inside ±δ; else the 95 % interval inside ±δ → unchanged; else
 * undecided, all by the unrounded numbers. The told interval is not adjusted and goes outwards to whole steps
 * @source RULINGS, Numbers 6
 */
export function changeWords(headline: readonly HeadlineChange[]): readonly Change[] {
  const adjusted = holmAdjust(headline.map(({ raw }) => raw.p));
  return headline.map(({ definition, raw, decomposition }, index) => {
    const adjustedP = adjusted[index] ?? 1;
    return {
      fromYear: raw.fromYear,
      fromValue: raw.fromValue,
      delta: raw.delta,
      // All members answered both times: then the interval says no more than the two values.
      interval: raw.census ? raw.interval : toldInterval(raw.interval, definition.unit),
      word: wordOf(raw, adjustedP, definition.negligibleChange),
      census: raw.census,
      conservative: raw.conservative,
      decomposition,
      withinInterval:
        decomposition === null || raw.withinInterval === null
          ? null
          : toldInterval(raw.withinInterval, definition.unit),
    };
  });
}

function wordOf({ delta, interval }: RawChange, adjustedP: number, negligible: number): ChangeWord {
  if (adjustedP < level) {
    if (Math.abs(delta) <= negligible) return delta > 0 ? 'risenSlightly' : 'fallenSlightly';
    return delta > 0 ? 'risen' : 'fallen';
  }
  return -negligible <= interval.lower && interval.upper <= negligible ? 'unchanged' : 'undecided';
}
