import { mixedTrend, type MixedTrend } from '../statistics/panel/mixed-trend.ts';
import type { PanelRow } from '../statistics/panel/panel-row.ts';
import type { MemberTrend } from './series-trend.ts';

/** One wave of a run: its year, the cluster's age at it, and what each member contributed. */
export interface TrendWave {
  readonly year: number;
  readonly ageYears: number;
  readonly contributions: ReadonlyMap<string, number>;
}

/** Fewer waves show a difference, no trend. */
const fewestWaves = 3;
/** Below this many answers slopes of their own are noise. */
const answersForOwnSlopes = 150;
/** Digits that are told: enough to read, too few to compute an answer from. */
const toldDigits = 3;

/**
 * Trend of the members' answers over a run of comparable waves, right also when members come and go, as long as who
 * is missing follows from what was answered. Differs from the trend of the wave values where the composition changed.
 * @param waves in any order
 * @param minimum members that must stand behind a trend
 * @returns per year of age, rounded to three digits, or why there is none
 * @method linear mixed model by REML, random intercepts, from 150 answers on random slopes too; Satterthwaite's degrees
 * @source METHODS 4.10; RULINGS, Numbers 7
 * @verified the model by test/reference/06a to 06c
 */
export function memberTrend(waves: readonly TrendWave[], minimum: number): MemberTrend {
  if (waves.length < fewestWaves) return { kind: 'refused', reason: 'fewWaves' };
  const rows: readonly PanelRow[] = waves.flatMap(({ ageYears, contributions }) =>
    [...contributions].map(([unit, value]) => ({ unit, time: ageYears, value })),
  );
  const members = new Set(rows.map(({ unit }) => unit)).size;
  if (members < minimum) return { kind: 'refused', reason: 'fewMembers' };
  const varying = rows.length >= answersForOwnSlopes ? fit('varying') : null;
  const trend = varying ?? fit('common');
  if (trend === null) return { kind: 'refused', reason: 'notIdentified' };
  const { estimate, lower, upper } = trend.slope;
  if (![estimate, lower, upper].every(Number.isFinite)) return { kind: 'refused', reason: 'notIdentified' };
  const years = waves.map(({ year }) => year);
  return {
    kind: 'estimated',
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    waves: waves.length,
    members,
    perYear: told(estimate),
    lower: told(lower),
    upper: told(upper),
    slopes: varying === null ? 'common' : 'varying',
  };

  function fit(slopes: 'common' | 'varying'): MixedTrend | null {
    const fitted = mixedTrend(rows, { slopes, criterion: 'reml' });
    return fitted.kind === 'refused' ? null : fitted;
  }
}

function told(value: number): number {
  return Number(value.toPrecision(toldDigits));
}
