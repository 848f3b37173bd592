/**
 * The shift that lifts a planned share of judgements to 0 or above.
 * @param judgements latent units
 * @param share 0…1, rounded to whole judgements
 * @returns the midpoint between the last judgement to pass and the first to fail; 0 without judgements
 * @verified test/core/demo/generate-population.test.ts
 */
export function shiftForShare(judgements: readonly number[], share: number): number {
  const falling = judgements.toSorted((a, b) => b - a);
  const passing = Math.round(share * falling.length);
  const lastToPass = falling[passing - 1];
  const firstToFail = falling[passing];
  if (lastToPass === undefined) return firstToFail === undefined ? 0 : -firstToFail - 1;
  if (firstToFail === undefined) return -lastToPass + 1;
  return (-lastToPass - firstToFail) / 2;
}
