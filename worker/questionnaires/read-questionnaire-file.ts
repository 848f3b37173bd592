import type { ImportedQuestionnaire } from '../core/questionnaire-exchange/build-questionnaire.ts';
import { ExchangeProblem } from '../core/questionnaire-exchange/exchange-problem.ts';
import { importSource } from '../core/questionnaire-exchange/import-source.ts';
import type { SourceTable } from '../core/questionnaire-exchange/source-table.ts';
import { readCsv } from '../formats/read-csv.ts';
import { isLockedWorkbook, isWorkbook } from '../formats/read-table.ts';
import { decodeText } from '../formats/decode-text.ts';
import { readXmlTables } from '../formats/read-xml-tables.ts';
import { readXlsxSheets } from '../formats/read-xlsx.ts';
import { TableProblem, type Table, type TableLimits } from '../formats/table.ts';

/** Questionnaires are wider than registers: LimeSurvey writes a column for each setting of a question. */
const limits: TableLimits = {
  bytes: 10_000_000,
  rows: 50_000,
  columns: 1000,
  cells: 1_000_000,
  cellLength: 50_000,
};

const beginningLength = 400;

function sourceTable(table: Table, hasLines: boolean): SourceTable {
  return { name: table.name, rows: table.rows.map((row) => row.map(({ text }) => text)), hasLines };
}

/**
 * Reads a questionnaire that another system wrote: XLSForm as workbook or sheet, LimeSurvey as TSV or .lss, SurveyJS
 * or our own as JSON. Whole or not at all.
 * @throws TableProblem where the bytes are no file we read, ExchangeProblem where they are no questionnaire
 */
export function readQuestionnaireFile(bytes: Uint8Array, fileName: string): ImportedQuestionnaire {
  if (bytes.length === 0) throw new TableProblem('noBytes');
  if (bytes.length > limits.bytes) throw new TableProblem('tooManyBytes', { limit: limits.bytes });
  if (isLockedWorkbook(bytes)) throw new TableProblem('locked');
  if (isWorkbook(bytes)) {
    const sheets = readXlsxSheets(bytes, limits).map((table) => sourceTable(table, false));
    return importSource({ kind: 'workbook', sheets }, fileName);
  }
  const beginning = decodeText(bytes.subarray(0, beginningLength))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (beginning.startsWith('<')) {
    const { facts, rows } = readXmlTables(bytes, limits);
    return importSource({ kind: 'xml', documentType: facts.get('LimeSurveyDocType') ?? '', rows }, fileName);
  }
  if (beginning.startsWith('{') || beginning.startsWith('['))
    return importSource({ kind: 'json', value: parseJson(decodeText(bytes)) }, fileName);
  return importSource({ kind: 'text', table: sourceTable(readCsv(bytes, limits), true) }, fileName);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new ExchangeProblem('notJson');
  }
}
