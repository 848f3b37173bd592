import type { ImportedQuestionnaire } from './build-questionnaire.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { importXlsform, isXlsformSurvey } from './import-xlsform.ts';
import type { SourceTable } from './source-table.ts';

/** A file as its reader unpacked it. */
export type QuestionnaireSource =
  | { readonly kind: 'workbook'; readonly sheets: readonly SourceTable[] }
  | { readonly kind: 'text'; readonly table: SourceTable };

/**
 * Reads a questionnaire in one of the formats we know; which one it is shows its content, never its name.
 * @param fileName stands for code and title where the file has none
 * @throws ExchangeProblem where it becomes no questionnaire; nothing of it is taken then
 */
export function importSource(source: QuestionnaireSource, fileName: string): ImportedQuestionnaire {
  const name = fileName.replace(/\.[^.]+$/, '') || 'import';
  if (source.kind === 'workbook') return importXlsform(source.sheets, name);
  if (isXlsformSurvey(source.table)) return importXlsform([{ ...source.table, name: 'survey' }], name);
  throw new ExchangeProblem('unknownFormat', name);
}
