import { expect, test } from 'vitest';
import { isPossibleLargest } from '../../../worker/core/ledger/is-possible-largest.ts';

test.each([
  // 12 of 4 payers: the mean is 3.
  [12, 3, 4, true],
  [12, 2, 4, false],
  [12, 12, 4, true],
  [12, 13, 4, false],
  [12, 1, null, true],
  [12, 13, null, false],
  [12, null, 4, true],
  [null, 5, 4, true],
  [-12, 5, 4, true],
  [0, 0, 0, true],
  [12, 3, Number.NaN, true],
])(
  '%s cents, of which the largest of %s is one of %s payers: %s',
  (amountCents, largestCents, payers, is) => {
    expect(isPossibleLargest({ amountCents, largestCents, payers })).toBe(is);
  },
);
