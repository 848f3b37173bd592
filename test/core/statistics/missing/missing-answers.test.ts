import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationMatrices } from '../../../../worker/core/statistics/missing/correlation-matrices.ts';
import { emMoments } from '../../../../worker/core/statistics/missing/em-moments.ts';
import { littleMcarTest } from '../../../../worker/core/statistics/missing/little-mcar-test.ts';
import { rubinPool } from '../../../../worker/core/statistics/missing/rubin-pool.ts';

// All answered the first question, the first four the second.
const first = [1, 2, 3, 4, 5, 9];
const second = [2, 3, 5, 6, null, null];

describe('moments by expectation and maximization', () => {
  it('equal the closed form where only one question has gaps', () => {
    // Anderson 1957: slope over the four pairs 7/5, their means 2.5 and 4; all first answers: mean 4, variance 40/6.
    // Mean of the second 4 + 1.4·(4 − 2.5) = 6.1; covariance 1.4·20/3; variance .05 + 1.96·20/3,
    // with the residual variance (10 − 1.4·7)/4 = .05.
    const found = emMoments([first, second]);
    expect(found?.mean[0]).toBeCloseTo(4, 10);
    expect(found?.mean[1]).toBeCloseTo(6.1, 8);
    expect(found?.covariance.get(0, 0)).toBeCloseTo(20 / 3, 8);
    expect(found?.covariance.get(0, 1)).toBeCloseTo((1.4 * 20) / 3, 8);
    expect(found?.covariance.get(1, 1)).toBeCloseTo(0.05 + (1.96 * 20) / 3, 8);
  });

  it('are the plain ones, with n in the denominator, where nothing is missing', () => {
    const found = emMoments([
      [1, 2, 3, 6],
      [2, 1, 4, 5],
    ]);
    // Deviations −2 −1 0 3 and −1 −2 1 2: squares 14 and 10, products 10; over four.
    expect(found?.mean[0]).toBeCloseTo(3, 12);
    expect(found?.covariance.get(0, 0)).toBeCloseTo(3.5, 12);
    expect(found?.covariance.get(0, 1)).toBeCloseTo(2.5, 12);
  });

  it('leave out who answered nothing, and are refused without variation or where questions repeat each other', () => {
    expect(
      emMoments([
        [...first, null],
        [...second, null],
      ])?.respondents,
    ).toBe(6);
    expect(emMoments([first, [3, 3, 3, null, 3, 3]])).toBeNull();
    expect(
      emMoments([
        [null, null],
        [1, 2],
      ]),
    ).toBeNull();
    expect(emMoments([])).toBeNull();
  });
});

describe("Little's test", () => {
  it('is worked by hand for one question with gaps', () => {
    // Four with both: away from the mean by −1.5 and −2.1, which lies on the regression (1.4·1.5), so only the first
    // question counts: 4·1.5²/(20/3) = 1.35. Two with the first only: away by 3: 2·9/(20/3) = 2.7. One degree.
    const found = littleMcarTest([first, second]);
    if (!found.identified) throw new Error(found.reason);
    expect(found).toMatchObject({ respondents: 6, patterns: 2, degreesOfFreedom: 1 });
    expect(found.chiSquare).toBeCloseTo(4.05, 7);
    expect(found.unbiasedChiSquare).toBeCloseTo((4.05 * 5) / 6, 7);
    // scipy 1.17.1: scipy.stats.chi2.sf(4.05, 1).
    expect(found.p).toBeCloseTo(0.04417134, 7);
  });

  it('has nothing to compare where all left out the same', () => {
    const complete = littleMcarTest([
      [1, 2, 3, 6],
      [2, 1, 4, 5],
    ]);
    expect(complete).toMatchObject({ identified: true, degreesOfFreedom: 0, p: 1 });
  });

  it('is refused where a question does not vary', () => {
    expect(littleMcarTest([first, [3, 3, 3, null, 3, 3]])).toEqual({
      identified: false,
      reason: 'notFitted',
    });
  });

  it('does not depend on the order of respondents or questions, nor on the units', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 12, maxLength: 40 }), (rows) => {
        const columns = [0, 1].map((place) => rows.map((row) => row[place] ?? null));
        const found = littleMcarTest(columns);
        const changed = littleMcarTest(
          columns
            .map((column) => column.toReversed().map((each) => (each === null ? null : 100 + 10 * each)))
            .toReversed(),
        );
        if (!found.identified || !changed.identified) return;
        expect(changed.chiSquare).toBeCloseTo(found.chiSquare, 5);
      }),
      { numRuns: 30 },
    );
  });
});

describe('correlations with missing answers', () => {
  it('show when pairwise ones contradict each other', () => {
    // Each two agree or contradict on their own respondents: r₁₂ = r₁₃ = 1, r₂₃ = −1; eigenvalues −1, 2, 2.
    const found = correlationMatrices([
      [1, 2, 1, 2, null, null],
      [1, 2, null, null, 1, 2],
      [null, null, 1, 2, 2, 1],
    ]);
    expect(found.pairwise).toEqual([
      [1, 1, 1],
      [1, 1, -1],
      [1, -1, 1],
    ]);
    expect(found.smallestEigenvalue).toBeCloseTo(-1, 12);
    expect(found.complete).toBe(0);
    expect(found.listwise[0]).toEqual([null, null, null]);
    expect(found.missingShares).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('are unknown for a constant question, and refused without respondents', () => {
    const found = correlationMatrices([
      [1, 2, 3],
      [2, 2, 2],
    ]);
    expect(found.pairwise).toEqual([
      [1, null],
      [null, null],
    ]);
    expect(found.smallestEigenvalue).toBeNull();
    expect(() => correlationMatrices([])).toThrow(RangeError);
    expect(() => correlationMatrices([[1, 2], [1]])).toThrow(RangeError);
  });
});

describe("Rubin's rules", () => {
  const pool = (estimates: readonly number[], variances: readonly number[], respondents = Infinity) =>
    rubinPool({ estimates, variances, respondents, parameters: 1 });

  it('are worked by hand for two imputations', () => {
    // Mean 2, within 1, between 2, total 1 + 1.5·2 = 4; share 3/4, so 1/(9/16) = 16/9 degrees in large samples.
    const found = pool([1, 3], [1, 1]);
    expect(found).toMatchObject({ estimate: 2, within: 1, between: 2, total: 4, relativeIncrease: 3 });
    expect(found?.degreesOfFreedom).toBeCloseTo(16 / 9, 12);
    // (3 + 2/(16/9 + 3))/4 = (3 + 18/43)/4.
    expect(found?.missingInformation).toBeCloseTo((3 + 18 / 43) / 4, 12);
    // Eleven respondents: 11/13·10/4 = 55/26 observed degrees, together (16/9·55/26)/(16/9 + 55/26).
    expect(pool([1, 3], [1, 1], 11)?.degreesOfFreedom).toBeCloseTo(1 / (9 / 16 + 26 / 55), 12);
  });

  it('keep finite degrees where the imputations agree', () => {
    expect(pool([2, 2, 2], [1, 1, 1])?.degreesOfFreedom).toBeCloseTo(2e8, 0);
    expect(pool([2, 2, 2], [1, 1, 1])?.relativeIncrease).toBe(0);
  });

  it('are absent for one imputation and refused for what does not fit', () => {
    expect(pool([2], [1])).toBeNull();
    expect(pool([2, 2], [0, 0])).toBeNull();
    expect(pool([1, 3], [0, 0])).toMatchObject({ relativeIncrease: Infinity, missingInformation: null });
    expect(() => pool([1, 2], [1])).toThrow(RangeError);
    expect(() => pool([1, 2], [1, -1])).toThrow(RangeError);
    expect(() => pool([1, 2], [1, 1], 1)).toThrow(RangeError);
  });
});
