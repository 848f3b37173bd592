import type { SurvivalPoint } from './kaplan-meier.ts';

/**
 * Restricted mean survival time: the mean time without the event within a horizon.
 * @param horizon time up to which is counted, ≥ 0; beyond the last observation the curve is taken to stay as it was
 * @returns time in 0…horizon, and its standard error
 * @throws RangeError for a negative horizon
 * @method area under the curve up to the horizon; variance Σ (area after tᵢ)² · d/(n(n − d))
 * @source Irwin 1949, Journal of Hygiene 47; Royston & Parmar 2013, BMC Medical Research Methodology 13
 * @verified test/reference/12-response-retention-km.json
 */
export function restrictedMeanSurvival(
  curve: readonly SurvivalPoint[],
  horizon: number,
): { readonly mean: number; readonly standardError: number } {
  if (!(Number.isFinite(horizon) && horizon >= 0)) throw new RangeError('the horizon must be a time');
  const within = curve.filter(({ time }) => time <= horizon);
  let end = horizon;
  let area = 0;
  let variance = 0;
  for (const { time, survival, atRisk, events } of within.toReversed()) {
    area += survival * (end - time);
    end = time;
    if (atRisk > events) variance += area ** 2 * (events / (atRisk * (atRisk - events)));
  }
  return { mean: area + end, standardError: Math.sqrt(variance) };
}
