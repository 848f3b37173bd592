import { expect, test } from 'vitest';
import { exactBinomialInterval } from '../../../../worker/core/statistics/proportions/exact-binomial-interval.ts';

/** scipy 1.17.1: scipy.stats.binomtest(k, n).proportion_ci(0.95, 'exact'). */
const expected = [
  [7, 20, 0.1539092047845412, 0.5921885345328283],
  [0, 12, 0, 0.26464846939705117],
  [280, 748, 0.33953584001021886, 0.41012246165096977],
  [12, 12, 0.7353515306029488, 1],
] as const;

test.each(expected)(
  '%i of %i has the bounds of an independent program',
  (successes, sample, lower, upper) => {
    const interval = exactBinomialInterval({ successes, sample, confidence: 0.95 });
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
  },
);

test('counts that cannot be are refused', () => {
  for (const [successes, sample] of [
    [1, 0],
    [3, 2],
    [-1, 4],
    [0.5, 4],
  ] as const)
    expect(() => exactBinomialInterval({ successes, sample, confidence: 0.95 })).toThrow(RangeError);
});
