import type { IndicatorDefinition } from '../catalogue/definition.ts';
import type { IndicatorSeries } from '../catalogue/series.ts';

/**
 * The year a finding is about: that of the wave, or for books the last year that is over, because the year of a wave
 * mostly is not.
 * @param waveYear calendar year of the newest published wave
 */
export function findingYear(
  definition: IndicatorDefinition,
  series: IndicatorSeries,
  waveYear: number,
): number {
  if (definition.population !== 'ledger') return waveYear;
  return series.points.findLast((point) => point.year <= waveYear)?.year ?? waveYear;
}
