import { assess } from '../core/catalogue/assess.ts';
import { changeWords, type HeadlineChange } from '../core/catalogue/change-words.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { measureWave } from '../core/catalogue/measure-wave.ts';
import type { PointDiagnostics } from '../core/catalogue/point-diagnostics.ts';
import { segmentValues } from '../core/catalogue/segment-values.ts';
import type { Change, SeriesPoint } from '../core/catalogue/series.ts';
import { clusterAgeYears } from '../core/cluster-age.ts';
import {
  discloseFamily,
  type DisclosedFamily,
  type LedgerEntry,
} from '../core/disclosure/disclose-family.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { minimumRespondents } from '../core/disclosure/minimum-respondents.ts';
import { earlierWave } from './earlier-wave.ts';
import { gateChanges } from './gate-changes.ts';
import { gateDiagnostics } from './gate-diagnostics.ts';
import type { WaveToGate } from './wave-to-gate.ts';

export interface GatedIndicator {
  readonly definition: IndicatorDefinition;
  readonly point: Disclosed<SeriesPoint>;
  readonly ledger: readonly LedgerEntry[];
}

interface Measured {
  readonly definition: IndicatorDefinition;
  readonly family: DisclosedFamily;
  readonly changes: readonly HeadlineChange[];
  readonly diagnostics: PointDiagnostics | null;
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
  const changes = wordsByStartingYear(measured.flatMap((each) => each.changes));
  return measured.map(({ definition, family, diagnostics }) => {
    const { wave, foundedOn } = input;
    const value = family.cells.find((cell) => cell.way === 'all')?.value;
    if (value === undefined) throw new Error(`${definition.code}: a family without its headline`);
    const ageYears = clusterAgeYears(foundedOn, wave.referenceOn);
    const told = changes.get(definition.code) ?? [];
    const previous = previousYear(definition, input);
    const point: SeriesPoint = {
      year: wave.year,
      referenceOn: wave.referenceOn,
      ageYears,
      value,
      assessment: assess(definition, value, ageYears),
      change: told.find(({ fromYear }) => fromYear === previous) ?? null,
      furtherChanges: told.filter(({ fromYear }) => fromYear !== previous),
      diagnostics,
      segments: segmentValues(family.cells),
      itemVersions: Object.fromEntries(
        Object.entries(wave.itemVersions).filter(([code]) => definition.items.includes(code)),
      ),
    };
    // Everything in the point passed discloseFamily and the gates beside it: this is the gate.
    return {
      definition,
      point: point as Disclosed<SeriesPoint>,
      ledger: family.ledger,
    };
  });
}

/** The wave before that has a point of the series: an own indicator is not asked in every one. */
function previousYear({ code }: IndicatorDefinition, { earlier, publishedPoint }: WaveToGate) {
  return earlier.find(({ year }) => publishedPoint(code, year) !== undefined)?.year;
}

function measure(definition: IndicatorDefinition, input: WaveToGate): Measured {
  const { wave, memberIndex } = input;
  const earlier = input.earlier.map((_, at) => earlierWave(definition, input, at));
  const cells = measureWave(definition, wave, earlier[0]?.wave);
  const answers = answerMeasureOf(definition.measure);
  const family = discloseFamily(
    cells,
    memberIndex,
    minimumRespondents(definition.measure),
    answers.ends(definition.measure),
    answers.categories,
  );
  return {
    definition,
    family,
    changes: gateChanges(definition, input, earlier, cells, family),
    diagnostics: gateDiagnostics(definition, input, cells, family),
  };
}

/** Two waves at a time are one family of changes, adjusted together; newest comparison first. */
function wordsByStartingYear(compared: readonly HeadlineChange[]): ReadonlyMap<string, readonly Change[]> {
  const byCode = new Map<string, Change[]>();
  const years = [...new Set(compared.map(({ raw }) => raw.fromYear))].toSorted((a, b) => b - a);
  for (const year of years) {
    const family = compared.filter(({ raw }) => raw.fromYear === year);
    changeWords(family).forEach((change, at) => {
      const code = family[at]?.definition.code;
      if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), change]);
    });
  }
  return byCode;
}
