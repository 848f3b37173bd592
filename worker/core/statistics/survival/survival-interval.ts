import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { SurvivalPoint } from './kaplan-meier.ts';

/** On which scale the interval is symmetric: the share itself, its logarithm, or the logarithm of minus that. */
export type SurvivalScale = 'plain' | 'log' | 'logLog';

/**
 * Standard error of the share.
 * @returns share, ≥ 0; null where nobody is left: a share of 0 tells nothing of its own error
 * @method S √(Σ d / (n(n − d)))
 * @verified test/reference/12-response-retention-km.json
 */
export function survivalStandardError({
  survival,
  logVariance,
}: Pick<SurvivalPoint, 'survival' | 'logVariance'>): number | null {
  return survival === 0 ? null : survival * Math.sqrt(logVariance);
}

/**
 * Pointwise confidence interval of a Kaplan–Meier estimate.
 * The log-log one never leaves 0…1 and covers best where few are left; plain and log are cut off.
 * @param confidence share in 0…1, exclusive
 * @returns shares in 0…1; null where nobody is left, on the log-log scale also as long as nobody had the event
 * @throws RangeError for another confidence
 * @method plain S ± z·SE; log S·exp(±z·SE/S); log-log S^exp(±z·SE/(S ln S))
 * @source Borgan & Liestøl 1990, Scandinavian Journal of Statistics 17
 * @verified test/reference/12-response-retention-km.json
 */
export function survivalInterval(
  point: Pick<SurvivalPoint, 'survival' | 'logVariance'>,
  scale: SurvivalScale,
  confidence: number,
): { readonly lower: number; readonly upper: number } | null {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1');
  const { survival, logVariance } = point;
  if (survival === 0) return null;
  const reach = normalQuantile(1 - (1 - confidence) / 2, 0, 1) * Math.sqrt(logVariance);
  if (scale === 'plain')
    return {
      lower: Math.max(0, survival - reach * survival),
      upper: Math.min(1, survival + reach * survival),
    };
  if (scale === 'log')
    return { lower: survival * Math.exp(-reach), upper: Math.min(1, survival * Math.exp(reach)) };
  if (survival === 1) return null;
  const power = Math.exp(reach / Math.log(survival));
  return { lower: survival ** (1 / power), upper: survival ** power };
}
