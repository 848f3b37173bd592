/**
 * Median of a sample; between the two in the middle where their number is even.
 * @returns null for an empty sample
 * @verified test/reference/04-alpha-bfi-attitude.json
 */
export function sampleMedian(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
