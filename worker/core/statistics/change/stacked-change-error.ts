import { sampleMean } from '../sample-mean.ts';

/**
 * Standard error of the change of a mean when the answers of both waves are stacked and firms are the clusters.
 * Needs neither frame nor correction for a finite population; for comparison with other software.
 * @param before valid answers by firm
 * @param after the same of the later wave
 * @returns null without answers in a wave, and for a single firm
 * @method √(m/(m − 1) · Σ_firms (e₂/n₂ − e₁/n₁)²) over the m firms of either wave, e the distances from the means
 * @source Taylor linearisation, as survey::svyby(covmat = TRUE) with svycontrast
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function stackedChangeError(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): number | null {
  const [meanBefore, meanAfter] = [sampleMean([...before.values()]), sampleMean([...after.values()])];
  const firms = new Set([...before.keys(), ...after.keys()]);
  if (meanBefore === null || meanAfter === null || firms.size < 2) return null;
  let squares = 0;
  for (const firm of firms) {
    const then = before.get(firm);
    const now = after.get(firm);
    const left = then === undefined ? 0 : (then - meanBefore) / before.size;
    const joined = now === undefined ? 0 : (now - meanAfter) / after.size;
    squares += (joined - left) ** 2;
  }
  return Math.sqrt((firms.size / (firms.size - 1)) * squares);
}
