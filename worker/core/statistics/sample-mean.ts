/**
 * Arithmetic mean of a sample.
 * @returns null for an empty sample: there is no mean of nothing
 * @verified test/reference/01b-srs-empluk1982.json
 */
export function sampleMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
