/**
 * Ranks from 1 on; equal values share the mean of the ranks they take up.
 * @returns in the order of the values
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function averageRanks(values: readonly number[]): readonly number[] {
  const order = values.map((value, place) => ({ value, place })).toSorted((a, b) => a.value - b.value);
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end += 1;
    for (const { place } of order.slice(start, end + 1)) ranks[place] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
