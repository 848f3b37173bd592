/** @throws RangeError for weights that are not finite, negative, or all 0 */
export function checkWeights(weights: readonly number[]): void {
  if (!weights.every((weight) => weight >= 0 && weight < Infinity))
    throw new RangeError('weights must be finite and not negative');
  if (!weights.some((weight) => weight > 0)) throw new RangeError('a weight must be above 0');
}
