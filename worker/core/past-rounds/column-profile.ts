import { columnLetter } from '../imports/column-letter.ts';
import { columnHeaders, type ColumnHeader } from './column-headers.ts';
import { countTexts, type CountedText } from './count-texts.ts';
import { looksLikeDay, looksLikeNumber } from './looks-measured.ts';
import { saysNo, saysYes } from './plain-words.ts';
import { cellText, type RoundRow } from './read-item-cells.ts';

/**
 * What the cells of a column look like. `tick`: one text, or yes and no beside an option; `choice`: few texts, each in
 * many rows; `measure`: numbers of many kinds.
 */
export type ColumnKind = 'empty' | 'tick' | 'choice' | 'measure' | 'day' | 'text';

/** A column of a file: what stands over it and what stands in it. No row can be told from it. */
export interface ColumnProfile extends ColumnHeader {
  readonly letter: string;
  readonly kind: ColumnKind;
  /** Rows with a text. */
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent first, at most `shownTexts`. */
  readonly texts: readonly CountedText[];
  /** Lowest and highest number, where it holds some. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

/** Texts of a column that can be given a meaning one by one. */
export const shownTexts = 100;
/** A longer text is nobody's option. */
const longestShown = 500;
const mostOf = 0.9;
const mostChoices = 30;
const alwaysChoices = 6;

/** Profiles every column of a file. */
export function profileColumns(
  rows: readonly RoundRow[],
  place: { readonly headerRows: readonly number[]; readonly firstRow: number },
): readonly ColumnProfile[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const body = rows.slice(place.firstRow - 1);
  return columnHeaders(rows, place.headerRows, width).map((header, at) =>
    profileColumn(
      header,
      columnLetter(at + 1),
      body.flatMap((row) => cellText(row, at) || []),
    ),
  );
}

function profileColumn(header: ColumnHeader, letter: string, cells: readonly string[]): ColumnProfile {
  const texts = countTexts(cells);
  const numbers = cells.filter(looksLikeNumber).map((text) => Number(text.replace(',', '.')));
  const finite = numbers.filter(Number.isFinite);
  return {
    ...header,
    letter,
    kind: kindOf(header, cells, texts),
    filled: cells.length,
    distinct: texts.length,
    texts: texts
      .slice(0, shownTexts)
      .map(({ text, count }) => ({ text: text.slice(0, longestShown), count })),
    range:
      finite.length === 0
        ? null
        : {
            min: finite.reduce((least, each) => Math.min(least, each), Infinity),
            max: finite.reduce((most, each) => Math.max(most, each), -Infinity),
          },
  };
}

function kindOf(
  { answer }: ColumnHeader,
  cells: readonly string[],
  texts: readonly CountedText[],
): ColumnKind {
  if (cells.length === 0) return 'empty';
  if (texts.length === 1) return 'tick';
  const isYesOrNo = texts.every(({ text }) => saysYes(text) || saysNo(text));
  if (answer !== '' && isYesOrNo) return 'tick';
  if (cells.filter(looksLikeDay).length >= mostOf * cells.length) return 'day';
  const isFew =
    texts.length <= alwaysChoices || (texts.length <= mostChoices && cells.length >= 2 * texts.length);
  if (cells.filter(looksLikeNumber).length >= mostOf * cells.length)
    return texts.length <= 11 && isFew ? 'choice' : 'measure';
  return isFew ? 'choice' : 'text';
}
