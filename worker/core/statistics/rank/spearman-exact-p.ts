import { averageRanks } from './average-ranks.ts';

const mostPairs = 9;

/**
 * Exact two-sided p-value of Spearman's correlation for few pairs without ties.
 * @param pairs one [first, second] per member
 * @returns null with ties, without pairs, and above nine
 * @method twice the smaller tail of Σd² over all orders of the second ranks, counted over the sets of ranks taken
 * @source as R's cor.test(method = "spearman", exact = TRUE)
 * @verified test/reference/10-ipa-rank-missing.json; every order enumerated in the test
 */
export function spearmanExactP(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  const distinct = (side: 0 | 1) => new Set(pairs.map((pair) => pair[side])).size;
  if (n === 0 || n > mostPairs || distinct(0) < n || distinct(1) < n) return null;
  const second = averageRanks(pairs.map(([, value]) => value));
  const observed = averageRanks(pairs.map(([value]) => value)).reduce(
    (sum, rank, place) => sum + (rank - (second[place] ?? 0)) ** 2,
    0,
  );
  let [orders, upTo, from] = [0, 0, 0];
  for (const [sum, count] of squaredDistances(n)) {
    orders += count;
    if (sum <= observed) upTo += count;
    if (sum >= observed) from += count;
  }
  return Math.min(1, (2 * Math.min(upTo, from)) / orders);
}

/** How many orders of 1…n have each sum of squared distances from 1…n. */
function squaredDistances(n: number): ReadonlyMap<number, number> {
  let bySet = new Map([[0, new Map([[0, 1]])]]);
  for (let place = 1; place <= n; place += 1) {
    const grown = new Map<number, Map<number, number>>();
    for (const [taken, sums] of bySet)
      for (let rank = 1; rank <= n; rank += 1) {
        const bit = 1 << rank;
        if ((taken & bit) !== 0) continue;
        const target = grown.get(taken | bit) ?? new Map<number, number>();
        grown.set(taken | bit, target);
        for (const [sum, count] of sums) {
          const reached = sum + (rank - place) ** 2;
          target.set(reached, (target.get(reached) ?? 0) + count);
        }
      }
    bySet = grown;
  }
  return [...bySet.values()][0] ?? new Map<number, number>();
}
