import { describe, expect, it } from 'vitest';
import { omegaTotal } from '../../../../worker/core/statistics/reliability/omega-total.ts';
import { oneFactorLikelihood } from '../../../../worker/core/statistics/reliability/one-factor-likelihood.ts';
import { oneFactorMinimumResidual } from '../../../../worker/core/statistics/reliability/one-factor-minimum-residual.ts';
import attitudeFile from '../../../reference/04b-alpha-attitude.json';
import { referenceFile } from '../../../reference/reference-file.ts';

const attitude = referenceFile(attitudeFile);

/** The covariances of items that have one factor and nothing else in common. */
const impliedBy = (loadings: readonly number[], residuals: readonly number[]) =>
  loadings.map((first, i) =>
    loadings.map((second, j) => first * second + (i === j ? (residuals[i] ?? 0) : 0)),
  );

describe('a common factor', () => {
  it('is found again from the covariances that it makes, by both methods', () => {
    const loadings = [0.9, 0.7, 0.5, 0.3];
    const residuals = loadings.map((loading) => 1 - loading ** 2);
    const covariance = impliedBy(loadings, residuals);
    const likely = oneFactorLikelihood(covariance);
    const residual = oneFactorMinimumResidual(covariance);
    loadings.forEach((loading, item) => {
      expect(likely?.loadings[item]).toBeCloseTo(loading, 8);
      expect(residual?.loadings[item]).toBeCloseTo(loading, 8);
      expect(likely?.residualVariances[item]).toBeCloseTo(residuals[item] ?? 0, 8);
    });
    expect(likely?.discrepancy).toBeCloseTo(0, 10);
  });

  it('keeps the unit of the items', () => {
    // Three items fit exactly: λ₁² = c₁₂c₁₃/c₂₃ = 20·30/6 = 100.
    const fit = oneFactorLikelihood(impliedBy([10, 2, 3], [44, 5, 1]));
    [10, 2, 3].forEach((loading, item) => expect(fit?.loadings[item]).toBeCloseTo(loading, 7));
    expect(fit?.residualVariances[0]).toBeCloseTo(44, 6);
  });

  it('tells of an improper solution instead of hiding it', () => {
    // Correlations .9, .9, .65: λ₁² = .81/.65 = 1.246, so the first residual variance is −.246.
    const fit = oneFactorLikelihood([
      [1, 0.9, 0.9],
      [0.9, 1, 0.65],
      [0.9, 0.65, 1],
    ]);
    expect(fit?.residualVariances[0]).toBeCloseTo(1 - 0.81 / 0.65, 6);
  });

  it('tells items that point the other way', () => {
    const fit = oneFactorLikelihood(impliedBy([0.8, 0.7, 0.6, -0.2], [0.4, 0.5, 0.6, 0.9]));
    expect(fit?.loadings[0]).toBeCloseTo(0.8, 7);
    expect(fit?.loadings[3]).toBeCloseTo(-0.2, 7);
  });

  it('is found from another side where the first item does not share it', () => {
    const fit = oneFactorLikelihood(impliedBy([0, 0.8, 0.7, 0.6], [1, 0.36, 0.51, 0.64]));
    expect(fit?.loadings[0]).toBeCloseTo(0, 6);
    expect(Math.abs(fit?.loadings[1] ?? 0)).toBeCloseTo(0.8, 6);
  });

  it('explains of an item hardly more than all, where correlations ask for more', () => {
    // .9, .9, .65 ask for 1.246. R's psych::fa gives a loading just above 1, too.
    const loading = oneFactorMinimumResidual([
      [1, 0.9, 0.9],
      [0.9, 1, 0.65],
      [0.9, 0.65, 1],
    ])?.loadings[0];
    expect(loading).toBeGreaterThan(Math.sqrt(0.995));
    expect(loading).toBeLessThan(1.1);
  });
});

describe('omega total', () => {
  it('says when ten respondents per item are not there', () => {
    const names = ['rating', 'complaints', 'learning', 'raises', 'advance'];
    const found = (items: readonly string[]) => omegaTotal(items.map((name) => attitude.column(name)));
    expect(found(names)).toMatchObject({ identified: true, respondents: 30, tooFewRespondents: true });
    expect(found(names.slice(0, 3))).toMatchObject({ tooFewRespondents: false, degreesOfFreedom: 0 });
  });

  it('leaves out who did not answer everything', () => {
    const columns = ['rating', 'complaints', 'learning'].map((name) => attitude.column(name));
    const holed = columns.map((column, item) => [...column, item === 1 ? null : 50]);
    expect(omegaTotal(holed)).toEqual(omegaTotal(columns));
  });

  it('is refused with the reason', () => {
    const answers = [1, 2, 3, 4, 5, 4];
    const others = [2, 1, 4, 3, 5, 5];
    expect(omegaTotal([answers, others])).toEqual({ identified: false, reason: 'tooFewItems' });
    expect(
      omegaTotal([
        [1, 2, 3],
        [2, 1, 3],
        [3, 1, 2],
      ]),
    ).toEqual({ identified: false, reason: 'tooFewAnswers' });
    expect(omegaTotal([answers, answers, others])).toEqual({ identified: false, reason: 'notFitted' });
    expect(omegaTotal([answers, others, answers.map(() => 3)])).toEqual({
      identified: false,
      reason: 'notFitted',
    });
  });
});
