import type { LossLine } from '../../worker/core/questionnaire-exchange/loss-report.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { encodeXlsx } from '../../worker/formats/xlsx.ts';
import { readQuestionnaireFile } from '../../worker/questionnaires/read-questionnaire-file.ts';

export type SheetRows = readonly (readonly string[])[];

/** A workbook whose sheets hold exactly these cells. */
export function workbookOf(sheets: Readonly<Record<string, SheetRows>>): Uint8Array {
  return encodeXlsx({
    title: 'x',
    subject: 'x',
    creator: 'x',
    createdOn: '2026-01-01',
    language: 'de-DE',
    footer: '',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      kind: 'text',
      name,
      widths: [20],
      rows: rows.map((row) => ({
        style: 'text' as const,
        cells: row.map((cell) => (cell === '' ? null : cell)),
      })),
    })),
  });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a file and gives what tests ask for. */
export function readFile(bytes: Uint8Array, name = 'probe.txt') {
  const { questionnaire, report } = readQuestionnaireFile(bytes, name);
  const items = itemsOf(questionnaire);
  return {
    questionnaire,
    report,
    item: (code: string) => items.find((each) => each.code === code),
    codes: items.map(({ code }) => code),
    line: (row: number, sheet?: string): LossLine | undefined =>
      report.lines.find((each) => each.row === row && (sheet === undefined || each.sheet === sheet)),
    reasons: (row: number, sheet?: string): readonly string[] =>
      report.lines
        .find((each) => each.row === row && (sheet === undefined || each.sheet === sheet))
        ?.reasons.map(({ code }) => code) ?? [],
  };
}

/** What refuses a file: the code of the problem. */
export function refusal(bytes: Uint8Array, name = 'probe.txt'): string {
  try {
    readQuestionnaireFile(bytes, name);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'taken';
}
