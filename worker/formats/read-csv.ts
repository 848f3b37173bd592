import { csvRecords, type CsvDelimiter } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { TableBuilder } from './table-builder.ts';
import { TableProblem, tableLimits, type Table, type TableLimits } from './table.ts';

const delimiters: readonly CsvDelimiter[] = [';', ',', '\t', '|'];
const sampleLength = 64_000;
const sampleRecords = 30;

/** Column counts of the first records; an open quote or a long field ends the sample. */
function sampleCounts(text: string, delimiter: CsvDelimiter): number[] {
  const counts: number[] = [];
  try {
    for (const record of csvRecords(text.slice(0, sampleLength), delimiter, sampleLength)) {
      if (record.some((field) => field !== '')) counts.push(record.length);
      if (counts.length >= sampleRecords) break;
    }
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error;
  }
  return counts;
}

/** How well a delimiter explains a text: the share of records that have the most common number of columns. */
function fitOf(text: string, delimiter: CsvDelimiter): { readonly share: number; readonly columns: number } {
  const counts = sampleCounts(text, delimiter);
  const frequency = new Map<number, number>();
  for (const count of counts) {
    if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  }
  const [columns, times] = [...frequency].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: counts.length === 0 ? 0 : times / counts.length, columns };
}

function detectDelimiter(text: string): CsvDelimiter {
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }))
    .toSorted((a, b) => b.share - a.share || b.columns - a.columns);
  return best?.delimiter ?? ';';
}

/** Excel's first line "sep=;" names the delimiter and is no row. */
const namedDelimiter = /^sep=([;,\t|])\r?\n/i;

/**
 * Reads a CSV file: delimiter (; , tab |) and encoding (UTF-8, UTF-16, Windows-1252, ISO-8859-15) are found out.
 * Cells are texts; control characters are left out with a warning.
 * @throws TableProblem where the file is no table or passes a limit
 */
export function readCsv(bytes: Uint8Array, limits: TableLimits = tableLimits): Table {
  if (bytes.length === 0) throw new TableProblem('noBytes');
  if (bytes.length > limits.bytes) throw new TableProblem('tooManyBytes', { limit: limits.bytes });
  const whole = decodeText(bytes);
  const named = namedDelimiter.exec(whole);
  const text = named === null ? whole : whole.slice(named[0].length);
  const delimiter = delimiters.find((known) => known === named?.[1]) ?? detectDelimiter(text);
  const table = new TableBuilder(limits);
  let row = 0;
  for (const record of csvRecords(text, delimiter, limits.cellLength)) {
    record.forEach((field, column) => table.set(row, column, field, 'text'));
    row += 1;
  }
  return table.finish('');
}
