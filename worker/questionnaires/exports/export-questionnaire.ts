import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts';
import { exportLimeSurveyTsv } from '../../core/questionnaire-exchange/export-limesurvey-tsv.ts';
import type { ExportLoss } from '../../core/questionnaire-exchange/export-losses.ts';
import { exportSurveyJs } from '../../core/questionnaire-exchange/export-surveyjs.ts';
import { exportXlsform } from '../../core/questionnaire-exchange/export-xlsform.ts';
import { encodeXlsx } from '../../formats/xlsx.ts';
import { writeDdiCodebook } from './write-ddi-codebook.ts';
import { writePaperForm } from './write-paper-form.ts';

export const exportFormats = [
  'json',
  'limesurvey',
  'xlsform',
  'surveyjs',
  'ddi',
  'paper-de',
  'paper-en',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedQuestionnaire {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the format cannot say. */
  readonly losses: readonly ExportLoss[];
}

/** A questionnaire as a file in another format. The same questionnaire gives the same bytes. */
export function exportQuestionnaire(
  questionnaire: Questionnaire,
  format: ExportFormat,
): ExportedQuestionnaire {
  const file = (
    extension: string,
    mediaType: string,
    content: string | Uint8Array,
    losses: readonly ExportLoss[] = [],
  ): ExportedQuestionnaire => ({
    fileName: `${questionnaire.code}-${questionnaire.version}.${extension}`,
    mediaType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    losses,
  });
  switch (format) {
    case 'json':
      return file('json', 'application/json', `${JSON.stringify(questionnaire, null, 2)}\n`);
    case 'limesurvey': {
      const { text, losses } = exportLimeSurveyTsv(questionnaire);
      return file('limesurvey.txt', 'text/tab-separated-values; charset=utf-8', text, losses);
    }
    case 'xlsform': {
      const { losses, ...sheets } = exportXlsform(questionnaire);
      const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return file('xlsform.xlsx', media, workbook(questionnaire, sheets), losses);
    }
    case 'surveyjs': {
      const { survey, losses } = exportSurveyJs(questionnaire);
      return file('surveyjs.json', 'application/json', `${JSON.stringify(survey, null, 2)}\n`, losses);
    }
    case 'ddi': {
      const codebook = writeDdiCodebook(questionnaire.title, [
        { wave: questionnaire.version, questionnaire },
      ]);
      return file('ddi.xml', 'application/xml', codebook);
    }
    case 'paper-de':
      return file('de.html', 'text/html; charset=utf-8', writePaperForm(questionnaire, 'de'));
    case 'paper-en':
      return file('en.html', 'text/html; charset=utf-8', writePaperForm(questionnaire, 'en'));
  }
}

/** What each format cannot say of a questionnaire. */
export function exportLosses(
  questionnaire: Questionnaire,
): Readonly<Record<ExportFormat, readonly ExportLoss[]>> {
  return {
    json: [],
    limesurvey: exportLimeSurveyTsv(questionnaire).losses,
    xlsform: exportXlsform(questionnaire).losses,
    surveyjs: exportSurveyJs(questionnaire).losses,
    ddi: [],
    'paper-de': [],
    'paper-en': [],
  };
}

function workbook(
  { title, code }: Questionnaire,
  sheets: Readonly<Record<'survey' | 'choices' | 'settings', readonly (readonly string[])[]>>,
): Uint8Array {
  return encodeXlsx({
    title: title.de,
    subject: code,
    creator: 'Vorlauf',
    createdOn: '2026-01-01',
    language: 'de-DE',
    footer: '',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      kind: 'text',
      name,
      widths: [24, 20, 50, 50],
      rows: rows.map((cells) => ({ style: 'text', cells: cells.map((cell) => (cell === '' ? null : cell)) })),
    })),
  });
}
