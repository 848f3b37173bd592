import type { ImportedQuestionnaire } from './build-questionnaire.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { importLimeSurvey } from './import-limesurvey.ts';
import { importOwnJson, isOwnJson } from './import-own-json.ts';
import { importSurveyJs, isSurveyJs } from './import-surveyjs.ts';
import { importXlsform, isXlsformSurvey } from './import-xlsform.ts';
import { readLimeSurveyLss, type LssRow } from './read-limesurvey-lss.ts';
import { isLimeSurveyTsv, readLimeSurveyTsv } from './read-limesurvey-tsv.ts';
import type { SourceTable } from './source-table.ts';

/** A file as its reader unpacked it. */
export type QuestionnaireSource =
  | { readonly kind: 'workbook'; readonly sheets: readonly SourceTable[] }
  | { readonly kind: 'text'; readonly table: SourceTable }
  | { readonly kind: 'json'; readonly value: unknown }
  /** An XML document of tables, and what it says it is. */
  | { readonly kind: 'xml'; readonly documentType: string; readonly rows: readonly LssRow[] };

/**
 * Reads a questionnaire in one of the formats we know; which one it is shows its content, never its name.
 * @param fileName stands for code and title where the file has none
 * @throws ExchangeProblem where it becomes no questionnaire; nothing of it is taken then
 */
export function importSource(source: QuestionnaireSource, fileName: string): ImportedQuestionnaire {
  const name = fileName.replace(/\.[^.]+$/, '') || 'import';
  switch (source.kind) {
    case 'workbook':
      return importXlsform(source.sheets, name);
    case 'json':
      if (isOwnJson(source.value)) return importOwnJson(source.value);
      if (isSurveyJs(source.value)) return importSurveyJs(source.value, name);
      break;
    case 'xml':
      if (source.documentType === 'Survey')
        return importLimeSurvey(readLimeSurveyLss(source.rows, name), 'limesurveyLss');
      break;
    case 'text':
      if (isLimeSurveyTsv(source.table))
        return importLimeSurvey(readLimeSurveyTsv(source.table, name), 'limesurveyTsv');
      if (isXlsformSurvey(source.table)) return importXlsform([{ ...source.table, name: 'survey' }], name);
  }
  throw new ExchangeProblem('unknownFormat', name);
}
