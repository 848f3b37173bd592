/**
 * Holm's step-down adjustment of p-values for a family of tests.
 * @param pValues two-sided p in 0…1, in any order
 * @returns adjusted p in the order of the input; at most 1
 * @throws RangeError for what is no probability
 * @method largest of (m − j + 1)·p₍ⱼ₎ up to the rank of each value
 * @source Holm 1979, Scandinavian Journal of Statistics 6, 65–70
 * @verified hand computation in the test; equals R's p.adjust(method = "holm")
 */
export function holmAdjust(pValues: readonly number[]): readonly number[] {
  if (pValues.some((p) => !(p >= 0 && p <= 1))) throw new RangeError('p must lie within 0 and 1');
  const ranked = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const adjusted: number[] = Array.from({ length: pValues.length }, () => 1);
  let largest = 0;
  ranked.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
