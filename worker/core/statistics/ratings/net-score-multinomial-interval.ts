import { normalQuantile } from '../distributions/normal.ts';
import type { NetScore } from './net-score.ts';

/**
 * Interval of a net score as it is mostly given: from the multinomial distribution, with n and the normal quantile.
 * For comparison only: in small samples it is too narrow, and it knows no finite population.
 * @returns in the unit of the score, −1…1, not cut
 * @method p − q ± z √((p + q − (p − q)²)/n) with the shares p for and q against
 * @source Rocks 2016, International Journal of Market Research 58, 61–84
 * @verified test/reference/03-nps-likert-beps-bfi.json
 */
export function netScoreMultinomialInterval(
  { score, positive, neutral, negative }: NetScore,
  confidence: number,
): { readonly standardError: number; readonly lower: number; readonly upper: number } {
  const answers = positive + neutral + negative;
  const variance = Math.max(0, (positive + negative) / answers - score ** 2);
  const standardError = Math.sqrt(variance / answers);
  const halfWidth = normalQuantile((1 + confidence) / 2) * standardError;
  return { standardError, lower: score - halfWidth, upper: score + halfWidth };
}
