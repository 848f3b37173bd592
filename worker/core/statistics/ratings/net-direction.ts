/** What one firm contributes to a net score: for (1), neither (0) or against (−1). */
export type NetDirection = -1 | 0 | 1;

/** Ends of the two sides of a rating scale, in the unit of the ratings. */
export interface NetSides {
  readonly positiveFrom: number;
  readonly negativeTo: number;
}

/** Recommendation from 0 to 10: promoters 9–10, detractors 0–6. */
export const recommendationSides: NetSides = { positiveFrom: 9, negativeTo: 6 };

/**
 * Side of a rating.
 * @throws RangeError for what is no number, and where the sides overlap
 * @source Reichheld 2003, Harvard Business Review 81(12), 46–54
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function netDirection(rating: number, { positiveFrom, negativeTo }: NetSides): NetDirection {
  if (Number.isNaN(rating)) throw new RangeError('rating must be a number');
  if (!(negativeTo < positiveFrom)) throw new RangeError('the sides of a net score must not overlap');
  if (rating >= positiveFrom) return 1;
  return rating <= negativeTo ? -1 : 0;
}
