import { checkComparison, compareRows, type Comparison } from '../core/imports/compare-rows.ts';
import { headersOf, type Mapping } from '../core/imports/propose-mapping.ts';
import { locateProblem, readRows, type RowsRead } from '../core/imports/read-rows.ts';
import { armFormula } from '../formats/disarm-formula.ts';
import { isWorkbook, readTable } from '../formats/read-table.ts';
import { sha256 } from '../formats/sha256.ts';
import type { Cell, TableWarning } from '../formats/table.ts';
import { dayInBerlin } from '../platform/day.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { uploadKey } from './import-files.ts';
import type { ImportRun } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';

export interface ImportPreview {
  readonly mapping: Mapping;
  readonly rows: readonly (readonly Cell[])[];
  readonly headers: readonly string[];
  readonly warnings: readonly TableWarning[];
  readonly read: RowsRead;
  readonly comparison: Comparison;
  /** Whether nothing stands in the way of taking it over. */
  readonly ready: boolean;
  /** Of what would be done with the file; it says whether a page that was looked at is still true. */
  readonly hash: string;
}

/** Our own CSV disarms formulas with an apostrophe; read back, a text is what it was. */
function armed(bytes: Uint8Array, rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  if (isWorkbook(bytes)) return rows;
  return rows.map((row) =>
    row.map((cell) => (cell.text.includes("'") ? { ...cell, text: armFormula(cell.text) } : cell)),
  );
}

/** What a file says, what is wrong with it, and what taking it over would do now. */
export async function previewImport(
  services: Services,
  run: ImportRun,
  target: ImportTarget,
): Promise<ImportPreview> {
  const stored = await services.files.get(uploadKey(run));
  if (stored === null) throw new Problem('notFound', 'the uploaded file is gone');
  const bytes = new Uint8Array(await stored.arrayBuffer());
  const { rows: cells, warnings } = readTable(bytes);
  const rows = armed(bytes, cells);
  // Written by this room in this shape.
  const mapping = JSON.parse(run.mapping) as Mapping;
  const cellsRead = readRows(rows, mapping, target.spec);
  const existing = await target.load(services.db, run.clusterId);
  const comparison = compareRows(existing, cellsRead.rows, target.spec, mapping.emptyCells);
  const rowProblems = checkComparison(comparison, target.spec, dayInBerlin(services.now())).map(
    ({ row, problem }) => locateProblem(rows, mapping, row, problem),
  );
  const read = { ...cellsRead, problems: [...cellsRead.problems, ...rowProblems] };
  const { problems, questions, missing } = read;
  const { added, changed, repeated } = comparison;
  return {
    mapping,
    rows,
    headers: headersOf(rows, mapping.headerRow),
    warnings,
    read,
    comparison,
    ready: problems.length === 0 && questions.length === 0 && missing.length === 0 && read.rows.length > 0,
    hash: await sha256(
      JSON.stringify([mapping, changed, added.map(({ row }) => row), repeated.map(({ row }) => row)]),
    ),
  };
}
