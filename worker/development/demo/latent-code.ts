/**
 * Ordinal code of a latent judgement.
 * @param cuts boundaries between neighbouring codes, rising
 * @returns lowestCode plus the number of boundaries at or below the judgement
 * @method graded response (threshold) model
 */
export function latentCode(latent: number, cuts: readonly number[], lowestCode: number): number {
  return lowestCode + cuts.filter((cut) => cut <= latent).length;
}
