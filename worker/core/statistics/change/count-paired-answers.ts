import type { PairedCounts } from './mcnemar-test.ts';

/**
 * Counts yes and no of both times; yes is a value above the cut.
 * @param pairs one [before, after] per member
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function countPairedAnswers(pairs: readonly (readonly [number, number])[], cut: number): PairedCounts {
  const count = (before: boolean, after: boolean): number =>
    pairs.filter((pair) => pair[0] > cut === before && pair[1] > cut === after).length;
  return {
    yesYes: count(true, true),
    noYes: count(false, true),
    yesNo: count(true, false),
    noNo: count(false, false),
  };
}
