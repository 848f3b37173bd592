import { respondentWave } from '../../../../worker/core/catalogue/compare-waves.ts';
import type { IndicatorDefinition } from '../../../../worker/core/catalogue/definition.ts';
import { answerMeasureOf } from '../../../../worker/core/catalogue/measure-registry.ts';
import { measureWave } from '../../../../worker/core/catalogue/measure-wave.ts';
import type { WaveInput } from '../../../../worker/core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../../../../worker/core/catalogue/series.ts';
import type {
  PublishedHistory,
  PublishedWaveFamily,
} from '../../../../worker/core/disclosure/attack/published-history.ts';
import { changeGroups } from '../../../../worker/core/statistics/change-groups.ts';
import { sampleMean } from '../../../../worker/core/statistics/sample-mean.ts';
import { gateWave } from '../../../../worker/disclosure/gate-wave.ts';

/** Waves as the gate publishes them one after the other, and the true contributions of each. */
export function publishWaves(
  definition: IndicatorDefinition,
  waves: readonly WaveInput[],
  step: number | null,
): { readonly history: PublishedHistory; readonly truth: readonly ReadonlyMap<string, number>[] } {
  const ends = answerMeasureOf(definition.measure).ends(definition.measure);
  if (ends === null) throw new Error('a measure with a scale');
  const points: SeriesPoint[] = [];
  const published = waves.map((wave, at) => {
    const before = waves[at - 1];
    const [gated] = gateWave([definition], {
      foundedOn: '2005-03-01',
      wave,
      earlier: waves.slice(0, at).toReversed(),
      publishedPoint: (_, year) => points.find((point) => point.year === year),
      breaksOf: () => [],
      memberIndex: new Map(wave.frame.map(({ firm }, position) => [firm, position])),
    });
    const cells = measureWave(definition, wave, before);
    const [all] = cells;
    if (gated === undefined || all === undefined) throw new Error('nothing was published');
    points.push(gated.point);
    const decomposition = gated.point.change?.decomposition ?? null;
    const [allBefore] = before === undefined ? [] : measureWave(definition, before);
    const family: PublishedWaveFamily = {
      year: wave.year,
      cells: cells.map(({ way, key, firms, contributions }, place) => ({
        way,
        key,
        firms,
        // The three shares of a net score tell it, also where it is too early for the score.
        mean: gated.ledger[place]?.decision === 'published' ? sampleMean([...contributions.values()]) : null,
        digits: null,
      })),
      change:
        decomposition === null || before === undefined || allBefore === undefined
          ? null
          : {
              decomposition,
              groups: changeGroups(
                respondentWave(definition, { wave: before, all: allBefore }),
                respondentWave(definition, { wave, all }),
              ),
            },
    };
    return { family, truth: all.contributions };
  });
  return {
    history: { ends, step, waves: published.map(({ family }) => family) },
    truth: published.map(({ truth }) => truth),
  };
}
