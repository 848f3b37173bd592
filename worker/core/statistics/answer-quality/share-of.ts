/** A share in 0…1; null of nobody. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
