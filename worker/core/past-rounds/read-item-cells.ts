import type { Answer } from '../questionnaire/answer.ts';
import { columnAt } from './column-at.ts';
import { plainText } from './plain-text.ts';
import type { MappedItem } from './round-mapping.ts';

/** Rows as a table reader gives them; what a cell was typed as does not matter here. */
export type RoundRow = readonly { readonly text: string }[];

/** What the cells of one question say: an answer, or a text that counts as none. */
export type CellReading =
  /** `from`: the text that one option was read from, as the file has it. */
  | { readonly answer: Answer; readonly from?: string }
  | { readonly unknown: string }
  | { readonly dropped: string };

export type ItemReader = (row: RoundRow) => CellReading;

type ItemOf<T extends MappedItem['type']> = Extract<MappedItem, { type: T }>;

const skipped: CellReading = { answer: { state: 'skipped' } };
const cannotJudge: CellReading = { answer: { state: 'dontKnow' } };
/** No answer in words is longer; what is, is cut. */
const longestText = 4000;

/** The text of a column of a row, well-formed; empty where there is none. */
export function cellText(row: RoundRow, column: number): string {
  return row[column]?.text.trim().toWellFormed() ?? '';
}

/** A reader for one question, with its texts prepared once for all rows. */
export function itemReader(item: MappedItem): ItemReader {
  if (item.type === 'multiple') return multipleReader(item);
  if (item.type === 'text') return textReader(item);
  const column = columnAt(item.column);
  const dontKnow = new Set(item.dontKnow?.texts.map(plainText));
  const dropped = new Set(item.dropped?.map(plainText));
  const readValue = item.type === 'number' ? numberReader(item) : codeReader(item);
  const readEmpty = item.type === 'number' ? () => skipped : otherReader(item);
  const read = (text: string): CellReading => {
    const plain = plainText(text);
    if (dontKnow.has(plain)) return cannotJudge;
    if (dropped.has(plain)) return { dropped: text };
    const value = readValue(plain);
    return value === undefined ? { unknown: text } : { answer: { state: 'valid', value }, from: text };
  };
  /** The same texts stand in many rows. */
  const known = new Map<string, CellReading>();
  return (row) => {
    const text = cellText(row, column);
    if (text === '') return readEmpty(row);
    const reading = known.get(text) ?? read(text);
    known.set(text, reading);
    return reading;
  };
}

function codeReader({ options }: ItemOf<'single' | 'scale'>) {
  const codes = new Map(options.flatMap(({ code, texts }) => texts.map((text) => [plainText(text), code])));
  return (plain: string) => codes.get(plain);
}

function otherReader({ other }: ItemOf<'single' | 'scale'>): ItemReader {
  if (other === undefined) return () => skipped;
  const at = columnAt(other.column);
  return (row) => (cellText(row, at) === '' ? skipped : { answer: { state: 'valid', value: other.code } });
}

function numberReader({ min, max }: ItemOf<'number'>) {
  return (plain: string) => {
    const value = /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };
}

function textReader({ column }: ItemOf<'text'>): ItemReader {
  const at = columnAt(column);
  return (row) => {
    const value = cellText(row, at).slice(0, longestText);
    return value === '' ? skipped : { answer: { state: 'valid', value } };
  };
}

function multipleReader({ options, dontKnow, notTicked = [] }: ItemOf<'multiple'>): ItemReader {
  const columns = options.map(({ code, column }) => ({ code, at: columnAt(column) }));
  const unsure = dontKnow === undefined ? null : columnAt(dontKnow.column);
  const empty = new Set(notTicked.map(plainText));
  const isTick = (row: RoundRow, at: number) => {
    const text = cellText(row, at);
    return text !== '' && (empty.size === 0 || !empty.has(plainText(text)));
  };
  return (row) => {
    const value = columns.filter(({ at }) => isTick(row, at)).map(({ code }) => code);
    if (value.length > 0) return { answer: { state: 'valid', value } };
    return unsure !== null && isTick(row, unsure) ? cannotJudge : skipped;
  };
}
