import type { Answer } from '../questionnaire/answer.ts';
import { columnAt } from './column-at.ts';
import { plainText } from './plain-text.ts';
import type { MappedItem } from './round-mapping.ts';

/** Rows as a table reader gives them; what a cell was typed as does not matter here. */
export type RoundRow = readonly { readonly text: string }[];

export type CellReading = { readonly answer: Answer } | { readonly unknown: string };

export type ItemReader = (row: RoundRow) => CellReading;

const skipped: CellReading = { answer: { state: 'skipped' } };
const cannotJudge: CellReading = { answer: { state: 'dontKnow' } };

/** The text of a column of a row; empty where there is none. */
export function cellText(row: RoundRow, column: number): string {
  return row[column]?.text.trim() ?? '';
}

/** A reader for one question, with its texts prepared once for all rows. */
export function itemReader(item: MappedItem): ItemReader {
  if (item.type === 'multiple') return multipleReader(item);
  const column = columnAt(item.column);
  const dontKnow = new Set(item.dontKnow?.texts.map(plainText));
  const valueOf = item.type === 'single' ? codeReader(item) : numberReader(item);
  return (row) => {
    const text = cellText(row, column);
    if (text === '') return skipped;
    const plain = plainText(text);
    if (dontKnow.has(plain)) return cannotJudge;
    const value = valueOf(plain);
    return value === undefined ? { unknown: text } : { answer: { state: 'valid', value } };
  };
}

function codeReader({ options }: Extract<MappedItem, { type: 'single' }>) {
  const codes = new Map(options.flatMap(({ code, texts }) => texts.map((text) => [plainText(text), code])));
  return (plain: string) => codes.get(plain);
}

function numberReader({ min, max }: Extract<MappedItem, { type: 'number' }>) {
  return (plain: string) => {
    const value = /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };
}

function multipleReader({ options, dontKnow }: Extract<MappedItem, { type: 'multiple' }>): ItemReader {
  const columns = options.map(({ code, column }) => ({ code, at: columnAt(column) }));
  const unsure = dontKnow === undefined ? null : columnAt(dontKnow.column);
  return (row) => {
    const value = columns.filter(({ at }) => cellText(row, at) !== '').map(({ code }) => code);
    if (value.length > 0) return { answer: { state: 'valid', value } };
    return unsure !== null && cellText(row, unsure) !== '' ? cannotJudge : skipped;
  };
}
