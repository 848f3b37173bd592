import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlphaError } from '../../../../worker/core/statistics/reliability/cronbach-alpha-error.ts';
import { reverseItem } from '../../../../worker/core/statistics/reliability/reverse-item.ts';
import { scaleReliability } from '../../../../worker/core/statistics/reliability/scale-reliability.ts';

const scale = { lowest: 1, highest: 5 };

function identified(columns: Parameters<typeof scaleReliability>[0]) {
  const found = scaleReliability(columns);
  if (!found.identified) throw new Error(found.reason);
  return found;
}

describe('the reliability of a scale', () => {
  it('is worked by hand for three items and four respondents', () => {
    // Items 1 2 3 4 · 1 3 2 4 · 2 1 4 3; variances 5/3 each. Covariances: 4/3, 1, 0 (products of the deviations /3).
    // Sum of all 5 + 2·(4/3 + 1 + 0) = 29/3, trace 5: alpha = 3/2·(1 − 15/29) = 21/29.
    const found = identified([
      [1, 2, 3, 4],
      [1, 3, 2, 4],
      [2, 1, 4, 3],
    ]);
    expect(found.alpha).toBeCloseTo(21 / 29, 12);
    // r = .8, .6, 0: mean 1.4/3, median .6; all variances agree, so standardized is raw.
    expect(found.averageCorrelation).toBeCloseTo(1.4 / 3, 12);
    expect(found.medianCorrelation).toBeCloseTo(0.6, 12);
    expect(found.standardizedAlpha).toBeCloseTo(21 / 29, 12);
    // Without the third: 2·.8/1.8; without the second 2·.6/1.6; without the first 0.
    expect(found.items[2]?.alphaWithout).toBeCloseTo(8 / 9, 12);
    expect(found.items[1]?.alphaWithout).toBeCloseTo(0.75, 12);
    expect(found.items[0]?.alphaWithout).toBeCloseTo(0, 12);
    // First with the sum of the others: (4/3 + 1)/√(5/3·10/3) = 7/(5√2).
    expect(found.items[0]?.restCorrelation).toBeCloseTo(7 / (5 * Math.sqrt(2)), 12);
    expect(found.items[0]?.restCorrelationComplete).toBeCloseTo(7 / (5 * Math.sqrt(2)), 12);
  });

  it('is negative, not clipped, where items contradict each other', () => {
    // Variances 5/3 and 5/3, covariance −4/3: alpha = 2·(1 − (10/3)/(2/3)) = −8.
    const found = identified([
      [1, 2, 3, 4],
      [4, 2, 3, 1],
    ]);
    expect(found.alpha).toBeCloseTo(-8, 12);
    expect(found.items.map(({ alphaWithout }) => alphaWithout)).toEqual([null, null]);
  });

  it('is 1 with infinite signal for items that say the same', () => {
    const answers = [1, 4, 2, 5, 3];
    const found = identified([answers, answers]);
    expect(found.alpha).toBeCloseTo(1, 12);
    expect(found.signalToNoise).toBe(Infinity);
  });

  it('leaves out an item that everybody answered alike, and names it', () => {
    const varied = [
      [1, 2, 3, 4],
      [1, 3, 2, 4],
    ];
    const found = identified([[3, 3, null, 3], ...varied]);
    expect(found.constant).toEqual([0]);
    expect(found.used).toEqual([1, 2]);
    expect(found.alpha).toBe(identified(varied).alpha);
  });

  it('has a standard error by hand', () => {
    // C = [[1, .5], [.5, 1]]: v = 3, tr C = 2, tr C² = 2.5, 1′C²1 = 4.5; Q = 8/27·(3·(2.5 + 4) − 2·2·4.5) = 4/9.
    const half = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(cronbachAlphaError(half, 25)).toBeCloseTo(2 / 15, 12);
    expect(cronbachAlphaError([[1]], 25)).toBeNull();
  });

  it.each([
    ['tooFewItems', [[1, 2, 3]]],
    ['tooFewItems', []],
    [
      'tooFewItems',
      [
        [1, 2, 3],
        [0.1, 0.1, 0.1],
      ],
    ],
    [
      'tooFewAnswers',
      [
        [1, 2, null, null],
        [null, 2, 3, 4],
      ],
    ],
    [
      'noVariance',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    ],
  ] as const)('is refused: %s', (reason, columns) => {
    expect(scaleReliability(columns)).toEqual({ identified: false, reason });
  });

  it('refuses columns that speak of different respondents', () => {
    expect(() => scaleReliability([[1, 2], [1]])).toThrow(RangeError);
  });

  it('does not depend on the order of respondents or items, nor on turning the whole scale round', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 });
    const respondents = fc.array(fc.tuple(answer, answer, answer, answer), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(respondents, (rows) => {
        const columns = [0, 1, 2, 3].map((item) => rows.map((row) => row[item] ?? null));
        const found = scaleReliability(columns);
        const shuffled = scaleReliability(columns.map((column) => column.toReversed()).toReversed());
        const turned = scaleReliability(columns.map((column) => reverseItem(column, scale)));
        expect(shuffled.identified).toBe(found.identified);
        if (!found.identified || !shuffled.identified || !turned.identified) return;
        // Near a sum that hardly varies, alpha is as large as one likes.
        const digits = Math.abs(found.alpha) < 100 ? 8 : 0;
        expect(shuffled.alpha).toBeCloseTo(found.alpha, digits);
        expect(turned.alpha).toBeCloseTo(found.alpha, digits);
        expect(found.alpha).toBeLessThanOrEqual(1 + 1e-12 + (found.complete < rows.length ? Infinity : 0));
      }),
    );
  });
});

describe('a reversed item', () => {
  it('is mirrored at the middle of its scale, with its missing answers', () => {
    expect(reverseItem([1, null, 4], scale)).toEqual([5, null, 2]);
  });
  it('refuses an answer that is not on the scale', () => {
    expect(() => reverseItem([6], scale)).toThrow(RangeError);
  });
});
