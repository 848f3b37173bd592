import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { CellMeasurement } from '../core/catalogue/measure-wave.ts';
import { answerMeasureOf } from '../core/catalogue/measure-registry.ts';
import { diagnosePoint, type PointDiagnostics } from '../core/catalogue/point-diagnostics.ts';
import { domainOf, readWave } from '../core/catalogue/read-wave.ts';
import type { DisclosedFamily } from '../core/disclosure/disclose-family.ts';
import { sumFollows } from '../core/disclosure/sum-follows.ts';
import type { WaveToGate } from './wave-to-gate.ts';

/**
 * The diagnostics of a headline that is told. The weighted value is one more combination of the sums of the strata: it
 * is told only where all those sums follow from what is published anyway, so that it adds nothing.
 * @returns null for counted values, an unknown frame, and where the headline is not told
 */
export function gateDiagnostics(
  definition: IndicatorDefinition,
  { wave }: WaveToGate,
  cells: readonly CellMeasurement[],
  family: DisclosedFamily,
): PointDiagnostics | null {
  const ends = answerMeasureOf(definition.measure).ends(definition.measure);
  const told = family.cells.some(({ way, value }) => way === 'all' && value.kind === 'measured');
  if (ends === null || !told || wave.frameUnknown === true) return null;
  const readings = readWave(definition, wave);
  const members = domainOf(definition, wave).flatMap((framed) => {
    const reading = readings.get(framed.firm);
    return reading === undefined || reading.state === 'outside' ? [] : [{ framed, reading }];
  });
  const { diagnostics, strata } = diagnosePoint({ members, ends });
  const published = cells.flatMap(({ firms }, at) =>
    family.ledger[at]?.decision === 'published' ? [firms] : [],
  );
  const known = strata.every(({ contributions }) => sumFollows(published, [...contributions.keys()]));
  return known ? diagnostics : { ...diagnostics, weighted: null };
}
