import type { IndicatorDefinition } from './definition.ts';
import { measureRegistry } from './measure-registry.ts';
import type { LedgerLine, LedgerMeasurement, MeasureEntry } from './measures/measure-entry.ts';

/**
 * Measures one indicator of the finance ledger in one calendar year.
 * @returns the value and the lines of income that its disclosure outside needs
 * @throws TypeError for a measure over another source
 */
export function measureLedger(
  definition: IndicatorDefinition,
  lines: readonly LedgerLine[],
  year: number,
): LedgerMeasurement {
  const entry: MeasureEntry<never> = measureRegistry[definition.measure.kind];
  if (entry.source !== 'ledger') throw new TypeError(`${definition.code} is not measured from the ledger`);
  return entry.evaluate(lines, year, definition.version);
}
