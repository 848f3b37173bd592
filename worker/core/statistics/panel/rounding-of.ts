/** Deviations of values that are nothing but the rounding of their last digits. */
export function roundingOf(rows: readonly { readonly value: number }[]): number {
  return 1e-13 * rows.reduce((greatest, { value }) => Math.max(greatest, Math.abs(value)), 0);
}
