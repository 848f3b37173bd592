import type { HeadlineChange } from '../core/catalogue/change-words.ts';
import { compareWaves, respondentWave, type MeasuredWave } from '../core/catalogue/compare-waves.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { measureHeadline, type CellMeasurement } from '../core/catalogue/measure-wave.ts';
import type { Decomposition } from '../core/catalogue/series.ts';
import type { PublishedWave } from '../core/disclosure/attack/leaks-of-change.ts';
import { discloseDecomposition } from '../core/disclosure/disclose-decomposition.ts';
import type { DisclosedFamily } from '../core/disclosure/disclose-family.ts';
import { minimumRespondents } from '../core/disclosure/minimum-respondents.ts';
import { toldSets } from '../core/disclosure/told-sets.ts';
import { changeGroups } from '../core/statistics/change-groups.ts';
import type { EarlierWave } from './earlier-wave.ts';
import type { WaveToGate } from './wave-to-gate.ts';

/**
 * The changes of one indicator up to the wave that is published: against the wave before, with its decomposition
 * as far as it may be told, then against each wave before that. A change tells both headlines, so both must be
 * published.
 * @returns newest first; empty across a break and where nothing can be compared
 */
export function gateChanges(
  definition: IndicatorDefinition,
  input: WaveToGate,
  earlierWaves: readonly (EarlierWave | null)[],
  cells: readonly CellMeasurement[],
  family: DisclosedFamily,
): readonly HeadlineChange[] {
  const [all] = cells;
  const isHeadlineShown = family.cells.some(({ way, value }) => way === 'all' && value.kind === 'measured');
  if (all === undefined || !isHeadlineShown) return [];
  const now = { wave: input.wave, all };
  const breaks = input.breaksOf(definition);
  const published = cells.flatMap(({ firms }, at) =>
    family.ledger[at]?.decision === 'published' ? [firms] : [],
  );
  return earlierWaves.flatMap((earlier, at) => {
    if (earlier === null) return [];
    const raw = compareWaves(definition, earlier, now, breaks, minimumRespondents(definition.measure));
    if (raw === null) return [];
    const decomposition = at === 0 ? decompositionOf(definition, earlierWaves, now, published) : null;
    return [{ definition, raw, decomposition }];
  });
}

function decompositionOf(
  definition: IndicatorDefinition,
  earlierWaves: readonly (EarlierWave | null)[],
  now: MeasuredWave,
  published: readonly (readonly string[])[],
): Decomposition | null {
  if (now.wave.unlinked || earlierWaves[0]?.wave.unlinked) return null;
  const ends = answerMeasureOf(definition.measure).ends(definition.measure);
  const told = tiedWaves(definition, earlierWaves);
  const before = told?.at(-1);
  if (ends === null || told === null || before === undefined) return null;
  return discloseDecomposition({
    earlier: told.slice(0, -1),
    before,
    after: { ...respondentWave(definition, now), published },
    ends,
    minimum: minimumRespondents(definition.measure),
  });
}

/**
 * The wave before, and those that joint changes tie to it one after the other, with what each told; oldest first.
 * @returns null where one of them cannot be made again: then it is not known what they tell together
 */
function tiedWaves(
  definition: IndicatorDefinition,
  earlierWaves: readonly (EarlierWave | null)[],
): readonly PublishedWave[] | null {
  const tied: PublishedWave[] = [];
  for (const earlier of earlierWaves) {
    const wave = earlier && toldWave(definition, earlier);
    if (!wave) return null;
    tied.unshift(wave);
    if (earlier?.point.change?.decomposition?.kind !== 'joint') return tied;
  }
  return tied;
}

function toldWave(definition: IndicatorDefinition, earlier: EarlierWave): PublishedWave | null {
  const respondents = respondentWave(definition, earlier);
  const told = toldSets(earlier.point, earlier.cells(), groupsOfChange());
  return told && { ...respondents, published: told };

  function groupsOfChange() {
    const { before: wave, point } = earlier;
    if (wave === undefined || point.change?.fromYear !== wave.year) return null;
    const all = measureHeadline(definition, wave);
    return changeGroups(respondentWave(definition, { wave, all }), respondents);
  }
}
