import { describe, expect, it } from 'vitest';
import { guardedVariance } from '../../../worker/core/statistics/guarded-variance.ts';
import { meanIntervalFinitePopulation } from '../../../worker/core/statistics/mean-interval-finite-population.ts';
import { sampleMean } from '../../../worker/core/statistics/sample-mean.ts';
import { sampleVariance } from '../../../worker/core/statistics/sample-variance.ts';
import firms from '../../reference/01b-srs-empluk1982.json';
import scores from '../../reference/03-nps-likert-beps-bfi.json';
import { numberOf, referenceFile } from '../../reference/reference-file.ts';

const survey = referenceFile(firms);
const nps = referenceFile(scores);

describe('the mean of a finite population', () => {
  it.each(['emp', 'output', 'wage'])('equals the survey package for %s, 40 of 140 firms', (column) => {
    const { expected } = survey.case(`mean-fpc-${column}`);
    const estimate = meanIntervalFinitePopulation({
      values: survey.column(column),
      population: 140,
      confidence: 0.95,
    });
    expect(estimate?.mean).toBeCloseTo(numberOf(expected, 'estimate'), 9);
    expect(estimate?.standardError).toBeCloseTo(numberOf(expected, 'se'), 10);
    expect(estimate?.degreesOfFreedom).toBe(numberOf(expected, 'df'));
    expect(estimate?.lower).toBeCloseTo(numberOf(expected, 'ci95_lower'), 8);
    expect(estimate?.upper).toBeCloseTo(numberOf(expected, 'ci95_upper'), 8);
  });
  it('equals the survey package at 90 % and without correction for a population without end', () => {
    const values = survey.column('emp');
    const at90 = meanIntervalFinitePopulation({ values, population: 140, confidence: 0.9 });
    expect(at90?.lower).toBeCloseTo(numberOf(survey.case('mean-fpc-ci90-emp').expected, 'lower'), 8);
    const endless = meanIntervalFinitePopulation({ values, population: Infinity, confidence: 0.95 });
    expect(endless?.standardError).toBeCloseTo(numberOf(survey.case('mean-nofpc-emp').expected, 'se'), 10);
  });
  it.each([
    ['europe', 420],
    ['karno', 500],
  ] as const)('gives the net score of %s with its corrected interval', (column, population) => {
    const { expected } = nps.case(`nps-${column}`);
    const contributions = nps.column(column).map((rating) => (rating >= 9 ? 100 : rating <= 6 ? -100 : 0));
    const estimate = meanIntervalFinitePopulation({ values: contributions, population, confidence: 0.95 });
    expect(contributions).toHaveLength(numberOf(expected, 'n'));
    expect(estimate?.mean).toBeCloseTo(numberOf(expected, 'nps'), 9);
    expect(estimate?.standardError).toBeCloseTo(numberOf(expected, 'se_fpc'), 9);
    expect(estimate?.lower).toBeCloseTo(numberOf(expected, 'ci95_fpc_lower'), 8);
    expect(estimate?.upper).toBeCloseTo(numberOf(expected, 'ci95_fpc_upper'), 8);
  });
  it('has zero width when everybody answered', () => {
    const estimate = meanIntervalFinitePopulation({ values: [1, 2, 5], population: 3, confidence: 0.95 });
    expect([estimate?.lower, estimate?.upper]).toEqual([8 / 3, 8 / 3]);
  });
  it('is absent below two values and refuses a sample above the population', () => {
    expect(meanIntervalFinitePopulation({ values: [4], population: 9, confidence: 0.95 })).toBeNull();
    expect(() => meanIntervalFinitePopulation({ values: [4, 4], population: 1, confidence: 0.95 })).toThrow(
      RangeError,
    );
  });
});

describe('mean and variance of a sample', () => {
  it('equal the survey package', () => {
    const { expected } = survey.case('variance');
    expect(sampleVariance(survey.column('emp'))).toBeCloseTo(numberOf(expected, 'variance'), 8);
  });
  it('are absent where there is nothing to average or to spread', () => {
    expect([sampleMean([]), sampleVariance([]), sampleVariance([3])]).toEqual([null, null, null]);
  });
});

describe('the guarded variance', () => {
  it('takes agreement of five firms as a sample with one more at each end', () => {
    // 100 ×5 with 0 and 100 added: mean 600/7; Σ(x − mean)² = 6·(100/7)² + (600/7)² = 420000/49; ÷ 6 = 70000/49.
    expect(guardedVariance([100, 100, 100, 100, 100], 0, 100)).toBeCloseTo(70000 / 49, 9);
  });
  it('is the plain variance where opinions differ, and absent for a single answer', () => {
    expect(guardedVariance([0, 100], 0, 100)).toBe(5000);
    expect(guardedVariance([100], 0, 100)).toBeNull();
  });
});
