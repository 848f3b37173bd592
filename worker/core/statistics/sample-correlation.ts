import { sampleMean } from './sample-mean.ts';

/**
 * Pearson correlation of pairs.
 * @param pairs one [first, second] per member
 * @returns −1…1; null below two pairs or where one side does not vary
 * @verified test/reference/05-paired-empluk-beps.json, 10-ipa-rank-missing.json
 */
export function sampleCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const firstMean = sampleMean(pairs.map(([first]) => first));
  const secondMean = sampleMean(pairs.map(([, second]) => second));
  if (firstMean === null || secondMean === null || isConstant(pairs, 0) || isConstant(pairs, 1)) return null;
  let crossed = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (const [first, second] of pairs) {
    crossed += (first - firstMean) * (second - secondMean);
    firstSquares += (first - firstMean) ** 2;
    secondSquares += (second - secondMean) ** 2;
  }
  return Math.max(-1, Math.min(1, crossed / Math.sqrt(firstSquares * secondSquares)));
}

/** Asked of the values themselves: squares around a rounded mean need not be 0. */
function isConstant(pairs: readonly (readonly [number, number])[], side: 0 | 1): boolean {
  return pairs.every((pair) => pair[side] === pairs[0]?.[side]);
}
