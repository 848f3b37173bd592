import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { CellMeasurement } from '../core/catalogue/measure-wave.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { memberTrend } from '../core/catalogue/member-trend.ts';
import { isComparable } from '../core/catalogue/series-breaks.ts';
import type { MemberTrend } from '../core/catalogue/series-trend.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import type { DisclosedFamily } from '../core/disclosure/disclose-family.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import type { EarlierWave } from './earlier-wave.ts';
import type { WaveToGate } from './wave-to-gate.ts';

/**
 * The trend of the members' answers up to the wave that is published, over the waves whose headline is told.
 * @returns null for a measure that is no mean over firms, and where this wave's headline is not told
 */
export function gateTrend(
  definition: IndicatorDefinition,
  { wave, foundedOn, breaksOf }: WaveToGate,
  earlier: readonly (EarlierWave | null)[],
  cells: readonly CellMeasurement[],
  family: DisclosedFamily,
): MemberTrend | null {
  const [all] = cells;
  const told = family.cells.some(({ way, value }) => way === 'all' && value.kind === 'measured');
  if (all === undefined || !told || answerMeasureOf(definition.measure).ends(definition.measure) === null)
    return null;
  // Who answered in several such waves is not known, so nobody can be followed.
  if (wave.unlinked === true || earlier.some((each) => each?.wave.unlinked === true)) return null;
  const breaks = breaksOf(definition);
  const run = earlier.flatMap((each) =>
    each !== null && each.all.value.kind === 'measured' && isComparable(breaks, each.wave.year, wave.year)
      ? [each]
      : [],
  );
  return memberTrend(
    [{ wave, all }, ...run].map((each) => ({
      year: each.wave.year,
      ageYears: clusterAgeYears(foundedOn, each.wave.referenceOn),
      contributions: each.all.contributions,
    })),
    publicationThresholds.memberTrend,
  );
}
