import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { assess } from '../core/catalogue/assess.ts';
import { changeWords, type HeadlineChange } from '../core/catalogue/change-words.ts';
import { compareWaves, respondentWave, type MeasuredWave } from '../core/catalogue/compare-waves.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { measureWave, type CellMeasurement } from '../core/catalogue/measure-wave.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import { segmentValues } from '../core/catalogue/segment-values.ts';
import type { Change, Decomposition, SeriesBreak, SeriesPoint } from '../core/catalogue/series.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import { discloseDecomposition } from '../core/disclosure/disclose-decomposition.ts';
import {
  discloseFamily,
  type DisclosedFamily,
  type LedgerEntry,
} from '../core/disclosure/disclose-family.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { isSameFigure } from '../core/disclosure/is-same-figure.ts';
import { minimumRespondents } from '../core/disclosure/minimum-respondents.ts';
import { toldSets } from '../core/disclosure/told-sets.ts';
import { changeGroups } from '../core/statistics/change-groups.ts';

export interface WaveToGate {
  readonly foundedOn: string;
  readonly wave: WaveInput;
  /** The published wave before; without it there are no stayers and no change. */
  readonly previous: WaveInput | undefined;
  /** The published wave before `previous`, to know again whom its stayers and its change spoke about. */
  readonly beforePrevious: WaveInput | undefined;
  /** What is stored of the year of `previous`, by the code of the indicator. */
  readonly publishedBefore: (code: string) => SeriesPoint | undefined;
  readonly breaksOf: (definition: IndicatorDefinition) => readonly SeriesBreak[];
  /** Member → position in an index made at random for this wave and kept nowhere else. */
  readonly memberIndex: ReadonlyMap<string, number>;
}

export interface GatedIndicator {
  readonly definition: IndicatorDefinition;
  readonly point: Disclosed<SeriesPoint>;
  readonly ledger: readonly LedgerEntry[];
}

/** The wave before, measured again, where it still says what was published of it. */
interface Earlier {
  readonly wave: WaveInput;
  readonly cells: readonly CellMeasurement[];
  readonly all: CellMeasurement;
  readonly point: SeriesPoint;
}

interface Measured {
  readonly definition: IndicatorDefinition;
  readonly family: DisclosedFamily;
  readonly change: HeadlineChange | null;
}

/**
 * The gate for answers: the whole closed family of every indicator of a wave, decided once. What comes out may be
 * stored, shown and released; what goes in never leaves the memory of the job.
 */
export function gateWave(
  definitions: readonly IndicatorDefinition[],
  input: WaveToGate,
): readonly GatedIndicator[] {
  const measured = definitions.map((definition) => measure(definition, input));
  const changes = changesByCode(measured.flatMap(({ change }) => change ?? []));
  return measured.map(({ definition, family }) => {
    const { wave, foundedOn } = input;
    const value = family.cells.find((cell) => cell.way === 'all')?.value;
    if (value === undefined) throw new Error(`${definition.code}: a family without its headline`);
    const ageYears = clusterAgeYears(foundedOn, wave.referenceOn);
    const point: SeriesPoint = {
      year: wave.year,
      referenceOn: wave.referenceOn,
      ageYears,
      value,
      assessment: assess(definition, value, ageYears),
      change: changes.get(definition.code) ?? null,
      segments: segmentValues(family.cells),
      itemVersions: Object.fromEntries(
        Object.entries(wave.itemVersions).filter(([code]) => definition.items.includes(code)),
      ),
    };
    // Everything in the point passed discloseFamily and discloseDecomposition above: this is the gate.
    return { definition, point: point as Disclosed<SeriesPoint>, ledger: family.ledger };
  });
}

function measure(definition: IndicatorDefinition, input: WaveToGate): Measured {
  const { wave, memberIndex } = input;
  const earlier = earlierOf(definition, input);
  const cells = measureWave(definition, wave, earlier?.wave);
  const family = discloseFamily(cells, memberIndex, minimumRespondents(definition.measure));
  const change = earlier === null ? null : headlineChange(definition, input, earlier, cells, family);
  return { definition, family, change };
}

/** Null where an erasure or an edit since would show in the difference from what was published. */
function earlierOf(
  definition: IndicatorDefinition,
  { previous, beforePrevious, publishedBefore }: WaveToGate,
): Earlier | null {
  const point = publishedBefore(definition.code);
  if (previous === undefined || point === undefined) return null;
  const cells = measureWave(definition, previous, beforePrevious);
  const [all] = cells;
  if (all === undefined || !isSameFigure(point.value, all.value)) return null;
  // The change starts from the published figure, to the last bit.
  return { wave: previous, cells, all: { ...all, value: point.value }, point };
}

/** A change tells both headlines, so both must be published. */
function headlineChange(
  definition: IndicatorDefinition,
  input: WaveToGate,
  earlier: Earlier,
  cells: readonly CellMeasurement[],
  family: DisclosedFamily,
): HeadlineChange | null {
  const [all] = cells;
  const isHeadlineShown = family.cells.some(({ way, value }) => way === 'all' && value.kind === 'measured');
  if (all === undefined || !isHeadlineShown) return null;
  const now = { wave: input.wave, all };
  const breaks = input.breaksOf(definition);
  const raw = compareWaves(definition, earlier, now, breaks, minimumRespondents(definition.measure));
  if (raw === null) return null;
  const published = cells.flatMap(({ firms }, at) =>
    family.ledger[at]?.decision === 'published' ? [firms] : [],
  );
  return { definition, raw, decomposition: decompositionOf(definition, input, earlier, now, published) };
}

function decompositionOf(
  definition: IndicatorDefinition,
  { beforePrevious }: WaveToGate,
  earlier: Earlier,
  now: MeasuredWave,
  published: readonly (readonly string[])[],
): Decomposition | null {
  const { ends } = answerMeasureOf(definition.measure);
  const before = respondentWave(definition, earlier);
  const told = toldSets(earlier.point, earlier.cells, groupsOfEarlierChange());
  if (ends === null || told === null) return null;
  return discloseDecomposition({
    before: { ...before, published: told },
    after: { ...respondentWave(definition, now), published },
    ends,
    minimum: minimumRespondents(definition.measure),
  });

  function groupsOfEarlierChange() {
    if (beforePrevious === undefined || earlier.point.change?.fromYear !== beforePrevious.year) return null;
    const [all] = measureWave(definition, beforePrevious);
    return all === undefined
      ? null
      : changeGroups(respondentWave(definition, { wave: beforePrevious, all }), before);
  }
}

function changesByCode(compared: readonly HeadlineChange[]): ReadonlyMap<string, Change> {
  const changes = changeWords(compared);
  return new Map(compared.map(({ definition }, at) => [definition.code, changes[at] as Change]));
}
