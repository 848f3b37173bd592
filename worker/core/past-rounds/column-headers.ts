import { plainText } from './plain-text.ts';
import { saysResponse } from './plain-words.ts';
import { cellText, type RoundRow } from './read-item-cells.ts';

/** What the header rows say over one column. */
export interface ColumnHeader {
  /** The question, taken from the left where several columns share it; empty where nothing says it. */
  readonly question: string;
  /** What this column adds: an option, or a part of a grid. Empty where it is the question's only column. */
  readonly answer: string;
  /** The survey tool's own name for it, where a row or a header has one. */
  readonly code: string | null;
}

const codeShape = /^[A-Za-z][A-Za-z0-9_.]{0,29}(\[[A-Za-z0-9_]+\])*$/;
const mostlyCodes = 0.8;

/**
 * Reads the header rows of a survey's export, one to three of them: questions above and options below (SurveyMonkey,
 * SurveyHero), a question with its option in brackets or with a code before it (LimeSurvey), a row of codes.
 */
export function columnHeaders(
  rows: readonly RoundRow[],
  headerRows: readonly number[],
  width: number,
): readonly ColumnHeader[] {
  const texts = headerRows.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(rows[row - 1] ?? [], column)),
  );
  const codeRow = texts.length > 1 ? texts.findIndex(isCodeRow) : -1;
  const codes = texts[codeRow];
  const worded = texts.filter((_, row) => row !== codeRow);
  const [only = []] = worded;
  const headers = worded.length > 1 ? stacked(worded, width) : only.map(bracketed);
  return headers.map((header, column) => ({ ...header, code: codes?.[column] || header.code }));
}

function isCodeRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return (
    new Set(filled).size === filled.length &&
    filled.some((text) => /\d|_|\[/.test(text)) &&
    filled.filter((text) => codeShape.test(text)).length >= mostlyCodes * filled.length
  );
}

/** Questions in the rows above, their options in the last one. */
function stacked(worded: readonly (readonly string[])[], width: number): readonly ColumnHeader[] {
  const answers = worded.at(-1) ?? [];
  const above = worded.slice(0, -1);
  const headers: ColumnHeader[] = [];
  for (let column = 0; column < width; column += 1) {
    const own = above.findLast((row) => (row[column] ?? '') !== '')?.[column];
    const last = answers[column] ?? '';
    // Without a question of its own a named column goes on with the one at its left.
    const question = own ?? (last === '' ? '' : (headers.at(-1)?.question ?? ''));
    const isRepeated = saysResponse(last) || plainText(last) === plainText(question);
    headers.push({ question: question || last, answer: isRepeated ? '' : last, code: null });
  }
  return headers;
}

/** `G1Q2[SQ001]. Which ways? [Fair]` in any of its parts. */
function bracketed(header: string): ColumnHeader {
  if (codeShape.test(header) && header.includes('[')) {
    const [question = '', answer = ''] = header.split('[');
    return { question, answer: answer.replace(/\].*$/, ''), code: header };
  }
  const [, code = null, text = ''] = /^([A-Za-z]\w{0,29}(?:\[\w+\])*)[.:]\s+(.+)$/s.exec(header) ?? [];
  const worded = code !== null && /[\d_[]/.test(code) ? { code, text } : { code: null, text: header };
  const [, question = worded.text, answer = ''] = /^(.*\S)\s*\[([^[\]]+)\]\s*$/s.exec(worded.text) ?? [];
  return { question, answer, code: worded.code };
}
