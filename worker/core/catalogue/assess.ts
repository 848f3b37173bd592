import { phaseOfAge } from '../cluster-age.ts';
import type { IndicatorValue, MeasuredValue } from '../indicator-value.ts';
import type { Corridor, Direction, IndicatorDefinition } from './definition.ts';
import type { Assessment } from './series.ts';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Assesses a value against the corridor of the phase the cluster was in.
 * The whole interval decides, so that chance never turns a light green or red. Counted values decide by the number.
 * @param ageYears age on the day the value speaks about
 * @returns tooEarly before the definition's age whatever the value; notDecidable where the interval crosses an end,
 * or where a sample has none
 */
export function assess(definition: IndicatorDefinition, value: IndicatorValue, ageYears: number): Assessment {
  if (ageYears < definition.assessableFromAge) return 'tooEarly';
  if (value.kind === 'absent') return 'noValue';
  const corridor = definition.corridors[phaseOfAge(ageYears)];
  if (corridor === null) return 'noCorridor';
  const range = rangeOf(value);
  return range === null ? 'notDecidable' : againstCorridor[definition.direction](range, corridor);
}

function rangeOf({ estimator, interval, value }: MeasuredValue): Range | null {
  return estimator === 'counted' ? { lower: value, upper: value } : interval;
}

/** With `up` the path has no ceiling to fall short of: who is surely above the floor is at least on it. */
const againstCorridor: Readonly<Record<Direction, (range: Range, corridor: Corridor) => Assessment>> = {
  up(range, { min = -Infinity, max = Infinity }) {
    if (range.upper < min) return 'behindPath';
    if (range.lower > max) return 'aheadOfPath';
    return range.lower >= min ? 'onPath' : 'notDecidable';
  },
  down(range, { min = -Infinity, max = Infinity }) {
    if (range.lower > max) return 'behindPath';
    if (range.upper < min) return 'aheadOfPath';
    return range.upper <= max ? 'onPath' : 'notDecidable';
  },
  corridor(range, { min = -Infinity, max = Infinity }) {
    if (range.upper < min) return 'behindPath';
    if (range.lower > max) return 'aheadOfPath';
    return range.lower >= min && range.upper <= max ? 'onPath' : 'notDecidable';
  },
};
