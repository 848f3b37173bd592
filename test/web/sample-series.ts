import type { AbsenceReason } from '../../worker/core/absence.ts';
import { indicatorByCode } from '../../worker/core/catalogue/definitions.ts';
import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import type { IndicatorSeries, SeriesBreak, SeriesPoint } from '../../worker/core/catalogue/series.ts';
import { clusterAgeYears } from '../../worker/core/cluster-age.ts';
import type { Disclosed } from '../../worker/core/disclosure/disclosed.ts';
import {
  absent,
  type AbsentValue,
  type IndicatorValue,
  type MeasuredValue,
} from '../../worker/core/indicator-value.ts';

export const foundedOn = '2017-03-01';

export function definitionOf(code: string): IndicatorDefinition {
  const definition = indicatorByCode(code);
  if (definition === undefined) throw new Error(`no indicator ${code}`);
  return definition;
}

export function measured(value: number, more: Partial<MeasuredValue> = {}): MeasuredValue {
  return {
    kind: 'measured',
    value,
    n: 44,
    population: 52,
    dontKnow: 2,
    numerator: null,
    denominator: null,
    interval: { lower: value - 7, upper: value + 6, confidence: 0.95, method: 'exactHypergeometric' },
    bounds: { lower: value - 10, upper: value + 9 },
    estimator: 'unweighted',
    definitionVersion: '1.0.0',
    ...more,
  };
}

export function counted(value: number): MeasuredValue {
  return measured(value, { interval: null, bounds: null, dontKnow: null, estimator: 'counted' });
}

/** A net score from 25 answers: no score below 30, but 15, 9 and 1 of 25 are 60, 36 and 4 %. */
export const fewAnswers: AbsentValue = {
  ...absent('tooFew', '1.0.0'),
  shares: { promoters: 60, passives: 36, detractors: 4, n: 25 },
};

/** Years with a number (an estimate), an absence reason, or a ready value; answers speak about 15 October. */
export function sampleSeries(
  code: string,
  values: Readonly<Record<number, number | AbsenceReason | IndicatorValue>>,
  options: { breaks?: readonly SeriesBreak[]; point?: Partial<SeriesPoint>; foundedOn?: string } = {},
): Disclosed<IndicatorSeries> {
  const points = Object.entries(values).map(([year, given]): SeriesPoint => {
    const referenceOn = `${year}-10-15`;
    const value =
      typeof given === 'number'
        ? measured(given)
        : typeof given === 'string'
          ? absent(given, '1.0.0')
          : given;
    return {
      year: Number(year),
      referenceOn,
      ageYears: clusterAgeYears(options.foundedOn ?? foundedOn, referenceOn),
      value,
      assessment: value.kind === 'absent' ? 'noValue' : 'onPath',
      change: null,
      segments: {},
      itemVersions: { SA1: '1.0.0' },
      ...options.point,
    };
  });
  const series: IndicatorSeries = { code, definitionVersion: '1.0.0', points, breaks: options.breaks ?? [] };
  // Tests stand in for the gate.
  return series as Disclosed<IndicatorSeries>;
}

export const breakIn2021: SeriesBreak = { year: 2021, changeClass: 2, reason: 'wording', items: ['SA1'] };
