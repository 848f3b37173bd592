import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { memberTrend } from '../core/catalogue/member-trend.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import { isComparable } from '../core/catalogue/series-breaks.ts';
import type { SeriesBreak } from '../core/catalogue/series.ts';
import type { MemberTrend } from '../core/catalogue/series-trend.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import { earlierWave } from './earlier-wave.ts';
import type { WaveToGate } from './wave-to-gate.ts';

/**
 * The trend of the members' answers up to the newest published wave, over the waves whose headline is told.
 * @param waves published, newest first
 * @returns null for a measure that is no mean over firms, and where the newest headline is not told
 */
export function gateTrend(
  definition: IndicatorDefinition,
  {
    waves,
    foundedOn,
    publishedPoint,
    breaks,
  }: {
    readonly waves: readonly WaveInput[];
    readonly foundedOn: string;
    readonly publishedPoint: WaveToGate['publishedPoint'];
    readonly breaks: readonly SeriesBreak[];
  },
): Disclosed<MemberTrend> | null {
  if (answerMeasureOf(definition.measure).ends(definition.measure) === null) return null;
  const told = waves.map((_, at) => {
    const found = earlierWave(definition, { earlier: waves, publishedPoint }, at);
    return found?.all.value.kind === 'measured' ? found : null;
  });
  const newest = told[0]?.wave;
  // Who answered in several unlinked waves is not known, so nobody can be followed.
  if (newest === undefined || waves.some(({ unlinked }) => unlinked === true)) return null;
  const run = told.flatMap((each) =>
    each !== null && isComparable(breaks, each.wave.year, newest.year) ? [each] : [],
  );
  const trend = memberTrend(
    run.map(({ wave, all }) => ({
      year: wave.year,
      ageYears: clusterAgeYears(foundedOn, wave.referenceOn),
      contributions: all.contributions,
    })),
    publicationThresholds.memberTrend,
  );
  // Over waves that are told, from the minimum of members on, with three digits: this is the gate.
  return trend as Disclosed<MemberTrend>;
}
