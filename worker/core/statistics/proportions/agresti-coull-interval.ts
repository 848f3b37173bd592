import { normalQuantile } from '../distributions/normal.ts';
import { checkShareSample } from './share-interval.ts';
import type { ShareInterval, ShareSample } from './share-interval.ts';

/**
 * Agresti–Coull interval for a share: Wald's after z²/2 successes and as many failures were added.
 * @returns bounds of a share, not cut: they may lie below 0 or above 1
 * @throws RangeError for counts that cannot be
 * @method p̃ ± z √(p̃(1 − p̃)/ñ) with ñ = n + z² and p̃ = (x + z²/2)/ñ
 * @source Agresti & Coull 1998, The American Statistician 52, 119–126
 * @verified test/reference/02-propci-empluk-growth.json
 */
export function agrestiCoullInterval({ successes, sample, confidence }: ShareSample): ShareInterval {
  checkShareSample({ successes, sample, confidence });
  const z = normalQuantile((1 + confidence) / 2);
  const enlarged = sample + z * z;
  const share = (successes + (z * z) / 2) / enlarged;
  const halfWidth = z * Math.sqrt((share * (1 - share)) / enlarged);
  return { lower: share - halfWidth, upper: share + halfWidth };
}
