/** What to do with an aspect, after Martilla and James. */
export type ImportanceQuadrant = 'keepUp' | 'concentrateHere' | 'possibleOverkill' | 'lowPriority';

/** A point of the diagram, or where its two lines cross. */
export interface ImportancePoint {
  readonly importance: number;
  readonly performance: number;
}

/**
 * The quadrant of an aspect in the importance–performance diagram; a point on a line counts as above it.
 * @param lines fixed at the baseline: where they move with the values, aspects change their quadrant because of others
 * @source Martilla & James 1977, Journal of Marketing 41, 77–79; METHODS 4.9
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function importanceQuadrant(
  { importance, performance }: ImportancePoint,
  lines: ImportancePoint,
): ImportanceQuadrant {
  if (importance >= lines.importance) return performance >= lines.performance ? 'keepUp' : 'concentrateHere';
  return performance >= lines.performance ? 'possibleOverkill' : 'lowPriority';
}
