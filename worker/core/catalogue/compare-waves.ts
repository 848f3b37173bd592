import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { MeasuredValue } from '../indicator-value.ts';
import { publicationThresholds } from '../disclosure/thresholds.ts';
import { toldPairedInterval } from '../disclosure/told-paired-interval.ts';
import { decomposeChange } from '../statistics/decompose-change.ts';
import type { ChangeDecomposition } from '../statistics/decompose-change.ts';
import type { RespondentWave } from '../statistics/change-groups.ts';
import { guardedVariance } from '../statistics/guarded-variance.ts';
import { overlapChangeVariance } from '../statistics/overlap-change-variance.ts';
import type { WaveSpread } from '../statistics/overlap-change-variance.ts';
import { populationAbleToJudge } from '../statistics/population-able-to-judge.ts';
import { sampleCorrelation } from '../statistics/sample-correlation.ts';
import { twoSidedPValue } from '../statistics/two-sided-p-value.ts';
import type { IndicatorDefinition } from './definition.ts';
import { answerMeasureOf } from './measure-registry.ts';
import type { CellMeasurement } from './measure-wave.ts';
import { domainOf, readStayers, readWave } from './read-wave.ts';
import type { WaveInput } from './read-wave.ts';
import { isComparable } from './series-breaks.ts';
import type { SeriesBreak } from './series.ts';

/** A wave with the measured cell `all` of one indicator. */
export interface MeasuredWave {
  readonly wave: WaveInput;
  readonly all: CellMeasurement;
}

/** The change of one indicator before Holm and before the gate. Everything in the unit of the definition. */
export interface RawChange {
  readonly fromYear: number;
  readonly fromValue: number;
  readonly delta: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Two-sided, not adjusted. */
  readonly p: number;
  /** 95 %, not adjusted. */
  readonly interval: { readonly lower: number; readonly upper: number };
  /** Everybody gave a valid answer in both waves. */
  readonly census: boolean;
  /** The overlap's correlation is not used, so the interval is wider than it could be. */
  readonly conservative: boolean;
  readonly decomposition: ChangeDecomposition | null;
  /**
   * 95 % interval of the mean change of those who answered both times, as it may be told; null where they are few or
   * unknown.
   */
  readonly withinInterval: { readonly lower: number; readonly upper: number } | null;
}

const confidence = 0.95;
/** An interval tells the spread beside the mean: of few pairs the two would leave one set of answers. */
const fewestPairsForInterval = publicationThresholds.meanWithInterval;
/** A correlation from fewer pairs is noise. */
const fewestPairsForCorrelation = 3;

/** Who answered both times is not known: the covariance is taken as 0. */
const unlinked = { overlap: 0, populationOverlap: 0, correlation: null, withinInterval: null };

/**
 * Change of an estimated value between two waves that may share respondents.
 * @param breaks of the series: across one there is no change
 * @param minimum respondents a group needs to be told about. Where 1…minimum − 1 of a wave's respondents did not answer
 * the other time, the correlation, known from an unrounded interval, would tell their answers from the rest: then it
 * is not used and the change is `conservative`. So is every change from or to a wave whose firms are not linked
 * @returns null for absent and counted values, across a break, and below two answers in a wave
 * @method variance with overlap covariance; t with min(n₁, n₂) − 1 degrees, which is conservative. Populations are
 * the members able to judge, in either frame and in both
 * @source METHODS 4.5; RULINGS, Numbers 2 and 5
 */
export function compareWaves(
  definition: IndicatorDefinition,
  before: MeasuredWave,
  after: MeasuredWave,
  breaks: readonly SeriesBreak[],
  minimum: number,
): RawChange | null {
  const then = before.all.value;
  const now = after.all.value;
  const ends = answerMeasureOf(definition.measure).ends(definition.measure);
  if (then.kind === 'absent' || now.kind === 'absent' || ends === null) return null;
  if (!isComparable(breaks, before.wave.year, after.wave.year)) return null;
  const spreadBefore = spreadOf(before.all, then, ends);
  const spreadAfter = spreadOf(after.all, now, ends);
  if (spreadBefore === null || spreadAfter === null) return null;

  const delta = now.value - then.value;
  const isUnlinked = before.wave.unlinked === true || after.wave.unlinked === true;
  const { withinInterval, ...shared } = isUnlinked ? unlinked : overlapOf(definition, before, after, minimum);
  const standardError = Math.sqrt(
    overlapChangeVariance({ before: spreadBefore, after: spreadAfter, ...shared }),
  );
  const degreesOfFreedom = Math.min(spreadBefore.sample, spreadAfter.sample) - 1;
  const halfWidth = tQuantile(0.975, degreesOfFreedom) * standardError;
  return {
    fromYear: before.wave.year,
    fromValue: then.value,
    delta,
    standardError,
    degreesOfFreedom,
    p: twoSidedPValue(delta, standardError, degreesOfFreedom),
    interval: { lower: delta - halfWidth, upper: delta + halfWidth },
    census: then.n === then.population && now.n === now.population,
    conservative: isUnlinked || (shared.correlation === null && shared.populationOverlap > 0),
    decomposition: isUnlinked
      ? null
      : decomposeChange(respondentWave(definition, before), respondentWave(definition, after)),
    withinInterval,
  };
}

function spreadOf(
  { contributions }: CellMeasurement,
  { n, population, dontKnow }: MeasuredValue,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): WaveSpread | null {
  if (population === 'unknown') return null;
  const variance = guardedVariance([...contributions.values()], lowest, highest);
  if (variance === null) return null;
  const ableToJudge = populationAbleToJudge({ members: population, valid: n, dontKnow: dontKnow ?? 0 });
  return { sample: n, population: ableToJudge, variance };
}

function overlapOf(
  definition: IndicatorDefinition,
  before: MeasuredWave,
  after: MeasuredWave,
  minimum: number,
) {
  const readings = [
    ...readStayers(readWave(definition, before.wave), readWave(definition, after.wave)).values(),
  ].filter(({ state }) => state !== 'outside');
  const pairs = [...after.all.contributions].flatMap(([firm, now]) => {
    const then = before.all.contributions.get(firm);
    return then === undefined ? [] : [[then, now] as const];
  });
  const dontKnow = readings.filter(({ state }) => state === 'dontKnow').length;
  const unpaired = [before, after].map(({ all }) => all.contributions.size - pairs.length);
  const isTelling = unpaired.some((firms) => firms > 0 && firms < minimum);
  const populationOverlap =
    pairs.length === 0
      ? readings.length
      : populationAbleToJudge({ members: readings.length, valid: pairs.length, dontKnow });
  return {
    overlap: pairs.length,
    populationOverlap,
    withinInterval:
      isTelling || pairs.length < fewestPairsForInterval
        ? null
        : toldPairedInterval(pairs, populationOverlap, definition.unit, confidence),
    correlation:
      isTelling || pairs.length < fewestPairsForCorrelation ? null : (sampleCorrelation(pairs) ?? 0),
  };
}

/** The valid answers to one indicator, and the frame they speak about. */
export function respondentWave(definition: IndicatorDefinition, { wave, all }: MeasuredWave): RespondentWave {
  return {
    values: all.contributions,
    frame: new Set(domainOf(definition, wave).map(({ firm }) => firm)),
  };
}
