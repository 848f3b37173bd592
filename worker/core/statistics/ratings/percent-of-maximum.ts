/**
 * Percent of the maximum possible (POMP): where a rating or a mean of ratings lies between the ends of its scale.
 * @param value in the unit of the scale
 * @param lowest lower end
 * @param highest upper end, > lowest
 * @returns 0…100 for a value within the scale
 * @throws RangeError for a scale without length
 * @method 100 (x − lowest)/(highest − lowest)
 * @source Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral Research 34, 315–346
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function percentOfMaximum(
  value: number,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): number {
  if (!(highest > lowest)) throw new RangeError('the ends of a scale must differ');
  return (100 * (value - lowest)) / (highest - lowest);
}
