import { sampleMean } from '../sample-mean.ts';
import { fitMixedModel } from './fit-mixed-model.ts';
import { mixedCoefficients, type MixedCoefficient } from './mixed-coefficients.ts';
import type { MixedTrendRefusal, RefusedMixedTrend } from './mixed-trend.ts';
import type { PanelRow } from './panel-row.ts';
import { relativeCovariance } from './relative-factor.ts';
import { requireFiniteRows } from './require-finite-rows.ts';
import { interceptStarts } from './intercept-starts.ts';
import { roundingOf } from './rounding-of.ts';
import { unitPatterns } from './unit-patterns.ts';

export interface AdjustedWaveMeans {
  readonly kind: 'estimated';
  readonly waves: readonly AdjustedWaveMean[];
  readonly interceptVariance: number;
  readonly residualVariance: number;
}

interface AdjustedWaveMean extends MixedCoefficient {
  readonly time: number;
  /** The plain mean of those who answered, for comparison. */
  readonly rawMean: number;
  readonly answers: number;
}

/**
 * Means of the waves of a panel as if all units had answered in all of them: corrected for who came and went, as long
 * as that follows from what was answered. The raw means mix change with composition.
 * @param rows one per unit and wave, in any order; a missing answer has no row
 * @returns one mean per wave in the order of time, or why there are none
 * @throws RangeError for a time or value that is no number
 * @method mixed model with one mean per wave and random intercepts, REML, Satterthwaite's degrees
 * @source Laird & Ware 1982
 * @verified test/reference/06a-lmm-sleepstudy.json, 06b-lmm-empluk.json, 06e-lmm-thinned-sleepstudy.json
 */
export function adjustedWaveMeans(rows: readonly PanelRow[]): AdjustedWaveMeans | RefusedMixedTrend {
  requireFiniteRows(rows);
  const refused = (reason: MixedTrendRefusal): RefusedMixedTrend => ({ kind: 'refused', reason });
  const waves = [...Map.groupBy(rows, ({ time }) => time)]
    .toSorted(([a], [b]) => a - b)
    .map(([time, own]) => ({
      time,
      answers: own.length,
      rawMean: sampleMean(own.map(({ value }) => value)) ?? NaN,
    }));
  const units = new Set(rows.map(({ unit }) => unit)).size;
  if (units < 2) return refused('tooFewUnits');
  if (rows.length <= Math.max(units, waves.length)) return refused('tooFewRows');

  // What differs from the raw mean of its wave keeps the digits of large values.
  const patterns = unitPatterns(
    rows.map(({ unit, time, value }) => ({
      unit,
      fixed: waves.map((wave) => Number(wave.time === time)),
      random: [1],
      value: value - (waves.find((wave) => wave.time === time)?.rawMean ?? NaN),
    })),
  );
  const fit = fitMixedModel(patterns, true, { starts: interceptStarts, rounding: roundingOf(rows) });
  if (fit === null) return refused('noResidualVariation');
  const coefficients = mixedCoefficients(
    fit,
    waves.map(({ rawMean }, i) => ({ weights: waves.map((_, j) => Number(i === j)), constant: rawMean })),
    true,
  );
  return {
    kind: 'estimated',
    waves: coefficients.flatMap((coefficient, i) => {
      const wave = waves[i];
      return wave === undefined ? [] : { ...coefficient, ...wave };
    }),
    interceptVariance: fit.residualVariance * relativeCovariance(fit.factor).get(0, 0),
    residualVariance: fit.residualVariance,
  };
}
