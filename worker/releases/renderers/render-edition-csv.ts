import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import { observations } from '../../core/releases/observations.ts';
import { type CsvDialect, encodeCsv } from '../../formats/csv.ts';
import { observationColumns, observationRow } from './observation-columns.ts';

/** Every published value of the edition in long format, with intervals, bounds, n, absences and OBS_STATUS. */
export function renderEditionCsv(snapshot: EditionSnapshot, dialect: CsvDialect): Uint8Array {
  const rows = observations(snapshot).map((row) => observationRow(row, snapshot));
  return new TextEncoder().encode(encodeCsv(observationColumns, rows, dialect));
}
