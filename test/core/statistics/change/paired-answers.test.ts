import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPairedAnswers } from '../../../../worker/core/statistics/change/count-paired-answers.ts';
import { hodgesLehmann } from '../../../../worker/core/statistics/change/hodges-lehmann.ts';
import { mcnemarTest } from '../../../../worker/core/statistics/change/mcnemar-test.ts';
import { noncentralityInterval } from '../../../../worker/core/statistics/change/noncentrality-interval.ts';
import { overlapChange } from '../../../../worker/core/statistics/change/overlap-change.ts';
import { pairedChange } from '../../../../worker/core/statistics/change/paired-change.ts';
import { stackedChangeError } from '../../../../worker/core/statistics/change/stacked-change-error.ts';
import { standardizedChange } from '../../../../worker/core/statistics/change/standardized-change.ts';
import { welchDifference } from '../../../../worker/core/statistics/change/welch-difference.ts';
import { wilcoxonSignedRank } from '../../../../worker/core/statistics/change/wilcoxon-signed-rank.ts';

const confidence = 0.95;
const pairs = [
  [1, 2],
  [2, 4],
  [3, 6],
] as const;
const shifted = [
  [0.1, 0.4],
  [0.2, 0.5],
  [0.3, 0.6],
] as const;

describe('the paired change', () => {
  it('is worked by hand', () => {
    // Differences 1 2 3: mean 2, s 1, SE 1/√3; with six members (1 − 3/6): SE √(1/6).
    expect(pairedChange({ pairs, confidence })).toMatchObject({ pairs: 3, change: 2, standardDeviation: 1 });
    expect(pairedChange({ pairs, confidence })?.test?.t).toBeCloseTo(2 * Math.sqrt(3), 12);
    expect(pairedChange({ pairs, confidence, population: 6 })?.standardError).toBeCloseTo(
      Math.sqrt(1 / 6),
      12,
    );
  });

  it('has no test where all of a sample changed by the same, not even by rounding', () => {
    expect(pairedChange({ pairs: shifted, confidence })).toMatchObject({ test: null });
    expect(standardizedChange(shifted, confidence)).toBeNull();
    expect(pairedChange({ pairs: [[1, 1]], confidence })).toMatchObject({ standardError: null, test: null });
  });

  it('is certain where everybody answered twice', () => {
    const found = pairedChange({ pairs, confidence, population: 3 });
    expect(found?.test).toMatchObject({ t: Infinity, p: 0, interval: { lower: 2, upper: 2 } });
    const none = pairedChange({
      pairs: [
        [1, 2],
        [2, 1],
      ],
      confidence,
      population: 2,
    });
    expect(none?.test).toMatchObject({ t: 0, p: 1 });
  });

  it('is absent without pairs and refuses more of them than members', () => {
    expect(pairedChange({ pairs: [], confidence })).toBeNull();
    expect(() => pairedChange({ pairs, confidence, population: 2 })).toThrow(RangeError);
  });
});

describe('the standardized change', () => {
  it('keeps nothing of two pairs after the correction for small samples, and has no form for repeated measures where neither wave varies', () => {
    const two = standardizedChange(
      [
        [1, 2],
        [1, 4],
      ],
      confidence,
    );
    expect(two?.gz.value).toBe(0);
    expect(two?.dRepeated).toBeNull();
    expect(two?.dz.value).toBeCloseTo(2 / Math.SQRT2, 12);
  });

  it('turns its interval round with its sign', () => {
    const up = noncentralityInterval(2.3, 11, confidence);
    const down = noncentralityInterval(-2.3, 11, confidence);
    expect(down.lower).toBeCloseTo(-up.upper, 9);
    expect(down.upper).toBeCloseTo(-up.lower, 9);
    // The statistic itself lies inside, also far out.
    const far = noncentralityInterval(40, 8, confidence);
    expect(far.lower).toBeLessThan(40);
    expect(far.upper).toBeGreaterThan(40);
  });

  it('has an interval from independent software', () => {
    // scipy 1.17.1: brentq over scipy.stats.nct.sf(2.3, 11, ·) = .025 and nct.cdf(2.3, 11, ·) = .025.
    const { lower, upper } = noncentralityInterval(2.3, 11, confidence);
    expect(lower).toBeCloseTo(0.08036826295154773, 7);
    expect(upper).toBeCloseTo(4.43610364239653, 7);
  });
});

describe("Welch's difference", () => {
  it('is worked by hand', () => {
    // 1 3 against 2 4 9: means 2 and 5, variances 2 and 13; SE² = 1 + 13/3 = 16/3; degrees (16/3)²/(1 + (13/3)²/2).
    const found = welchDifference([1, 3], [2, 4, 9], confidence);
    expect(found?.difference).toBe(3);
    expect(found?.standardError).toBeCloseTo(4 / Math.sqrt(3), 12);
    expect(found?.degreesOfFreedom).toBeCloseTo(256 / 9 / (1 + 169 / 18), 12);
    // Pooled: (2 + 26)/3·(1/2 + 1/3) = 70/9.
    expect(found?.pooled.t).toBeCloseTo(3 / Math.sqrt(70 / 9), 12);
    expect(found?.pooled.degreesOfFreedom).toBe(3);
  });
  it('is absent where a sample has one value, and where neither varies', () => {
    expect(welchDifference([1], [2, 3], confidence)).toBeNull();
    expect(welchDifference([1, 1], [3, 3], confidence)).toBeNull();
    expect(welchDifference([1, 1], [3, 5], confidence)?.degreesOfFreedom).toBe(1);
  });
});

describe("Wilcoxon's signed-rank test", () => {
  it('counts every choice of signs, with ties and zeros', () => {
    const differences = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(differences, (values) => {
        const found = wilcoxonSignedRank(values);
        const changes = values.filter((value) => value !== 0);
        expect(found === null).toBe(changes.length === 0);
        if (found === null) return;
        const sizes = changes.map(Math.abs);
        const rankOf = (size: number) =>
          sizes.filter((other) => other < size).length +
          (sizes.filter((other) => other === size).length + 1) / 2;
        const middle = sizes.reduce((sum, size) => sum + rankOf(size), 0) / 2;
        let asFar = 0;
        for (let signs = 0; signs < 2 ** sizes.length; signs += 1) {
          const reached = sizes.reduce((sum, size, at) => ((signs >> at) & 1 ? sum + rankOf(size) : sum), 0);
          if (Math.abs(reached - middle) >= Math.abs(found.positiveRanks - middle)) asFar += 1;
        }
        expect(found.exactP).toBeCloseTo(asFar / 2 ** sizes.length, 10);
      }),
    );
  });

  it('ranks zeros and drops them afterwards in the way of Pratt', () => {
    // |d| = 0 1 2 with ranks 1 2 3: the positive ones sum to 5 of 5, z = 2.5/√(13/4).
    const found = wilcoxonSignedRank([0, 1, 2]);
    expect(found?.pratt.z).toBeCloseTo(2.5 / Math.sqrt(13 / 4), 12);
    expect(found?.z).toBeCloseTo(1.5 / Math.sqrt(5 / 4), 12);
    expect(found).toMatchObject({ changed: 2, hasTies: false, positiveRanks: 3, rankBiserial: 1 });
  });

  it('is 1 where increase and decrease balance, absent where nobody changed, and not exact for very many', () => {
    expect(wilcoxonSignedRank([2, -2])).toMatchObject({ exactP: 1, normalP: 1, correctedP: 1 });
    expect(wilcoxonSignedRank([0, 0])).toBeNull();
    expect(wilcoxonSignedRank([])).toBeNull();
    const many = Array.from({ length: 201 }, (_, at) => at + 1);
    expect(wilcoxonSignedRank(many)?.exactP).toBeNull();
  });
});

describe("Hodges and Lehmann's estimate", () => {
  it('is the median of all averages of two, with an exact interval', () => {
    // −1 2 4: averages −1 .5 1.5 2 3 4, median 1.75; three pairs allow nothing narrower than all of them.
    expect(hodgesLehmann([-1, 2, 4], confidence)).toEqual({
      estimate: 1.75,
      interval: { lower: -1, upper: 4 },
    });
  });
  it('has no exact interval with ties or zeros, and is absent without differences', () => {
    expect(hodgesLehmann([1, -1, 3], confidence)?.interval).toBeNull();
    expect(hodgesLehmann([0, 2, 3], confidence)?.interval).toBeNull();
    expect(hodgesLehmann([], confidence)).toBeNull();
  });
});

describe("McNemar's test", () => {
  const counts = { yesYes: 3, noYes: 1, yesNo: 5, noNo: 11 };
  it('is worked by hand', () => {
    // P(X ≤ 1) of six: (1 + 6)/64; exact 14/64, mid 14/64 − 6/64; χ² 16/6, corrected 9/6.
    const found = mcnemarTest(counts, confidence);
    expect(found?.exactP).toBeCloseTo(14 / 64, 12);
    expect(found?.midP).toBeCloseTo(8 / 64, 12);
    expect(found?.chiSquare?.value).toBeCloseTo(16 / 6, 12);
    expect(found?.correctedChiSquare?.value).toBeCloseTo(9 / 6, 12);
    // −4 of 20; SE √(6 − 16/20)/20.
    expect(found?.change).toBeCloseTo(-0.2, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(5.2) / 20, 12);
  });
  it('corrects nothing where both ways balance', () => {
    const found = mcnemarTest({ ...counts, noYes: 3, yesNo: 3 }, confidence);
    expect(found).toMatchObject({ exactP: 1, correctedChiSquare: { value: 0, p: 1 } });
  });
  it('has no χ² where nobody changed, and is absent without members', () => {
    expect(mcnemarTest({ ...counts, noYes: 0, yesNo: 0 }, confidence)).toMatchObject({
      exactP: 1,
      midP: 1,
      chiSquare: null,
      correctedChiSquare: null,
      standardError: 0,
    });
    expect(mcnemarTest({ yesYes: 0, noYes: 0, yesNo: 0, noNo: 0 }, confidence)).toBeNull();
    expect(() => mcnemarTest({ ...counts, noNo: 1.5 }, confidence)).toThrow(RangeError);
  });
  it('counts a value at the cut as no', () => {
    expect(
      countPairedAnswers(
        [
          [4, 4],
          [4, 5],
          [5, 4],
          [5, 5],
          [3, 5],
        ],
        4,
      ),
    ).toEqual({ yesYes: 1, noYes: 2, yesNo: 1, noNo: 1 });
  });
});

describe('waves with partly the same firms', () => {
  const before = new Map([
    ['a', 1],
    ['b', 3],
    ['c', 5],
  ]);
  it('share a covariance only over two firms or more', () => {
    const found = overlapChange(
      before,
      new Map([
        ['c', 4],
        ['d', 8],
      ]),
    );
    expect(found).toMatchObject({ overlap: 1, rawCovariance: null, correlation: null, covariance: null });
    expect(overlapChange(before, new Map([['a', 1]]))).toBeNull();
  });
  it('have the stacked error of the paired change, but for its denominator, where all answered twice', () => {
    // Differences 1 −1 3 around 1: Σ(d − 1)² = 8 over 3², times 3/2.
    const after = new Map([
      ['a', 2],
      ['b', 2],
      ['c', 8],
    ]);
    expect(stackedChangeError(before, after)).toBeCloseTo(Math.sqrt((3 / 2) * (8 / 9)), 12);
    expect(stackedChangeError(before, new Map())).toBeNull();
    expect(stackedChangeError(new Map([['a', 1]]), new Map([['a', 2]]))).toBeNull();
  });
});
