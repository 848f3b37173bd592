import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { assess } from '../core/catalogue/assess.ts';
import { changeWords } from '../core/catalogue/change-words.ts';
import { compareWaves, type RawChange } from '../core/catalogue/compare-waves.ts';
import { measureWave, type CellMeasurement } from '../core/catalogue/measure-wave.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import { segmentValues } from '../core/catalogue/segment-values.ts';
import type { Change, SeriesBreak, SeriesPoint } from '../core/catalogue/series.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import { discloseDecomposition } from '../core/disclosure/disclose-decomposition.ts';
import {
  discloseFamily,
  type DisclosedFamily,
  type LedgerEntry,
} from '../core/disclosure/disclose-family.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';

export interface WaveToGate {
  readonly foundedOn: string;
  readonly wave: WaveInput;
  /** The published wave before; without it there are no stayers and no change. */
  readonly previous: WaveInput | undefined;
  readonly breaksOf: (definition: IndicatorDefinition) => readonly SeriesBreak[];
  /** Member → position in an index made at random for this wave and kept nowhere else. */
  readonly memberIndex: ReadonlyMap<string, number>;
}

export interface GatedIndicator {
  readonly definition: IndicatorDefinition;
  readonly point: Disclosed<SeriesPoint>;
  readonly ledger: readonly LedgerEntry[];
}

interface Measured {
  readonly definition: IndicatorDefinition;
  readonly family: DisclosedFamily;
  readonly raw: RawChange | null;
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
  const changes = headlineChanges(measured);
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

function measure(
  definition: IndicatorDefinition,
  { wave, previous, breaksOf, memberIndex }: WaveToGate,
): Measured {
  const cells = measureWave(definition, wave, previous);
  const family = discloseFamily(cells, memberIndex);
  return { definition, family, raw: previous === undefined ? null : rawChange(definition, cells, family) };

  function rawChange(
    of: IndicatorDefinition,
    now: readonly CellMeasurement[],
    shown: DisclosedFamily,
  ): RawChange | null {
    if (previous === undefined || !isPublished(shown, 'all')) return null;
    const before = measureWave(of, previous);
    const [then] = before;
    const [all] = now;
    // A change tells the earlier value too, so it must be one that was published.
    if (
      then === undefined ||
      all === undefined ||
      !isPublished(discloseFamily(before, indexOf(previous)), 'all')
    )
      return null;
    return compareWaves(of, { wave: previous, all: then }, { wave, all }, breaksOf(of));
  }
}

function headlineChanges(measured: readonly Measured[]): ReadonlyMap<string, Change> {
  const compared = measured.flatMap(({ definition, family, raw }) =>
    raw === null
      ? []
      : [
          {
            definition,
            raw,
            decomposition: discloseDecomposition(raw.decomposition, isPublished(family, 'stayers')),
          },
        ],
  );
  const changes = changeWords(compared);
  return new Map(compared.map(({ definition }, at) => [definition.code, changes[at] as Change]));
}

function isPublished(family: DisclosedFamily, way: 'all' | 'stayers'): boolean {
  return family.cells.some((cell) => cell.way === way && cell.value.kind === 'measured');
}

function indexOf(wave: WaveInput): ReadonlyMap<string, number> {
  return new Map(wave.frame.map(({ firm }, at) => [firm, at]));
}
