/**
 * Sample quantile, R's type 7: straight between the order statistics, the smallest at 0 and the largest at 1.
 * @param values in any order and unit
 * @param share in 0…1
 * @returns null for an empty sample
 * @throws RangeError for a share outside 0…1
 * @method with h = (n − 1)p: x₍⌊h⌋₊₁₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₂₎ − x₍⌊h⌋₊₁₎)
 * @source Hyndman & Fan 1996, The American Statistician 50, 361–365
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function quantileType7(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError('share must lie within 0 and 1');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (place - Math.floor(place)) * (above - below);
}
