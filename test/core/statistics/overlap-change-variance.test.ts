import { describe, expect, it } from 'vitest';
import { overlapChangeVariance } from '../../../worker/core/statistics/overlap-change-variance.ts';
import { sampleCorrelation } from '../../../worker/core/statistics/sample-correlation.ts';
import { sampleMean } from '../../../worker/core/statistics/sample-mean.ts';
import { sampleVariance } from '../../../worker/core/statistics/sample-variance.ts';
import { twoSidedPValue } from '../../../worker/core/statistics/two-sided-p-value.ts';
import paired from '../../reference/05-paired-empluk-beps.json';
import enumeration from '../../reference/05c-enumeration-empluk.json';
import { numberOf, referenceFile } from '../../reference/reference-file.ts';

const everySample = referenceFile(enumeration);
const panel = referenceFile(paired);

const pairsOf = (first: readonly number[], second: readonly number[]) =>
  first.map((value, index) => [value, second[index] ?? Number.NaN] as const);

const at = (values: readonly number[], indexes: readonly number[]) =>
  indexes.map((index) => values[index] ?? Number.NaN);

describe('the variance of a change between overlapping waves', () => {
  it.each(everySample.cases('change.partialOverlap.trueVariance'))(
    'is the variance over every possible sample: $id',
    ({ input, expected }) => {
      const [before, after] = [everySample.column('X'), everySample.column('Y')];
      const population = numberOf(input, 'N');
      const variance = overlapChangeVariance({
        before: { sample: numberOf(input, 'n1'), population, variance: sampleVariance(before) ?? Number.NaN },
        after: { sample: numberOf(input, 'n2'), population, variance: sampleVariance(after) ?? Number.NaN },
        overlap: numberOf(input, 'overlap'),
        populationOverlap: population,
        correlation: sampleCorrelation(pairsOf(before, after)) ?? Number.NaN,
      });
      expect(variance).toBeCloseTo(numberOf(expected, 'true_variance'), 10);
    },
  );

  it('equals the reference for 70 and 65 of 140 firms, 45 of them in both', () => {
    const { input, expected } = panel.case('panel-partial-logemp');
    // The reference file lists rows as 0-based indexes.
    const rows = { before: input['wave1_rows'] as number[], after: input['wave2_rows'] as number[] };
    const [before, after] = [panel.column('logemp.X'), panel.column('logemp.Y')];
    const both = rows.after.filter((row) => rows.before.includes(row));
    const first = at(before, rows.before);
    const second = at(after, rows.after);
    const correlation = sampleCorrelation(pairsOf(at(before, both), at(after, both))) ?? Number.NaN;
    expect(correlation).toBeCloseTo(numberOf(expected, 'cor_overlap'), 9);
    const variance = overlapChangeVariance({
      before: { sample: 70, population: 140, variance: sampleVariance(first) ?? Number.NaN },
      after: { sample: 65, population: 140, variance: sampleVariance(second) ?? Number.NaN },
      overlap: both.length,
      populationOverlap: 140,
      correlation,
    });
    expect(Math.sqrt(variance)).toBeCloseTo(numberOf(expected, 'se_fpc_via_correlation'), 9);
    expect((sampleMean(second) ?? 0) - (sampleMean(first) ?? 0)).toBeCloseTo(numberOf(expected, 'change'), 9);
  });

  it('is the paired variance when the same firms answered twice', () => {
    // (1 − 40/100)·s_d²/40 with s_d² = 400 + 900 − 2·.5·20·30 = 700, so .6·700/40 = 10.5.
    const spread = { sample: 40, population: 100 };
    expect(
      overlapChangeVariance({
        before: { ...spread, variance: 400 },
        after: { ...spread, variance: 900 },
        overlap: 40,
        populationOverlap: 100,
        correlation: 0.5,
      }),
    ).toBeCloseTo(10.5, 10);
  });

  it('is zero when everybody answered both times, whatever the correlation and who came or went', () => {
    expect(
      overlapChangeVariance({
        before: { sample: 30, population: 30, variance: 2000 },
        after: { sample: 34, population: 34, variance: 1800 },
        overlap: 25,
        populationOverlap: 25,
        correlation: 0.8,
      }),
    ).toBe(0);
  });

  it('takes the widest of what is possible where the correlation is unknown', () => {
    // V₁ = (1/25 − 1/30)·900 = 6; V₂ = (1/12 − 1/30)·900 = 45.
    const waves = {
      before: { sample: 25, population: 30, variance: 900 },
      after: { sample: 12, population: 30, variance: 900 },
      populationOverlap: 30,
      correlation: null,
    };
    // All twelve answered before: 12/300 − 30/900 > 0, so any covariance makes it smaller; 0 is the widest.
    expect(overlapChangeVariance({ ...waves, overlap: 12 })).toBeCloseTo(51, 10);
    // Eight did: 8/300 − 30/900 = −1/150, so the largest covariance is the widest: 51 + 2/150·900.
    expect(overlapChangeVariance({ ...waves, overlap: 8 })).toBeCloseTo(63, 10);
    for (const correlation of [0, 0.5, 1])
      for (const overlap of [3, 8, 12])
        expect(overlapChangeVariance({ ...waves, overlap, correlation })).toBeLessThanOrEqual(
          overlapChangeVariance({ ...waves, overlap }),
        );
  });

  it('never falls below the paired census bound where the frames changed', () => {
    // Uncorrected: 0 + .05·100 − 2·(10/200 − 10/400)·30·10 = −10; the bound (1/20 − 1/20)·… is 0.
    const spread = { sample: 20, population: 20 };
    expect(
      overlapChangeVariance({
        before: { ...spread, variance: 900 },
        after: { sample: 10, population: 20, variance: 100 },
        overlap: 10,
        populationOverlap: 10,
        correlation: 1,
      }),
    ).toBe(0);
    // n* = 20 of N* = 30: (1/20 − 1/30)·(900 + 100 − 600) = 400/60.
    expect(
      overlapChangeVariance({
        before: { ...spread, variance: 900 },
        after: { sample: 10, population: 30, variance: 100 },
        overlap: 10,
        populationOverlap: 10,
        correlation: 1,
      }),
    ).toBeCloseTo(400 / 60, 10);
  });
});

describe('the p-value of a change', () => {
  it("equals R's paired t-test", () => {
    const { expected } = panel.case('paired-t-logemp');
    const [change, se, df] = [
      numberOf(expected, 'mean_change'),
      numberOf(expected, 'se'),
      numberOf(expected, 'df'),
    ];
    expect(twoSidedPValue(change, se, df)).toBeCloseTo(numberOf(expected, 'p'), 11);
  });
  it('is certain without any error: a difference is one, and none is none', () => {
    expect([twoSidedPValue(0.1, 0, 9), twoSidedPValue(0, 0, 9)]).toEqual([0, 1]);
  });
});

describe('the correlation of pairs', () => {
  it('is absent where one side does not vary', () => {
    expect(sampleCorrelation(pairsOf([1, 1, 1], [1, 2, 3]))).toBeNull();
    expect(sampleCorrelation([])).toBeNull();
  });
});
