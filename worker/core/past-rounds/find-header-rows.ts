import { plainText } from './plain-text.ts';
import { looksMeasured } from './looks-measured.ts';
import { saysResponse } from './plain-words.ts';
import { cellText, type RoundRow } from './read-item-cells.ts';

/** Rows of a file, counted from 1. */
export interface HeaderPlace {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
}

const rowsLookedAt = 300;
const bannerRowsAtMost = 15;
const headerRowsAtMost = 3;
const fewestBelow = 3;
const mostlyMeasured = 0.8;

/**
 * Finds the rows of a survey's export that name its columns: past the banners, which fill a cell or two, the first
 * row, and those after it that are unlike what stands below them.
 * @returns one to three header rows; of an empty table the first row
 * @method every column votes on a row: numbers and days below a text that is neither, or choices below a text that is
 * none of them, speak for a header; a text that is like those below speaks against it
 */
export function findHeaderRows(rows: readonly RoundRow[]): HeaderPlace {
  const looked = rows.slice(0, rowsLookedAt);
  const filled = looked.map((row) => row.filter(({ text }) => text.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  const first = filled.slice(0, bannerRowsAtMost).findIndex((count) => count > bannerCells(widest));
  const top =
    first === -1
      ? Math.max(
          0,
          filled.findIndex((count) => count > 0),
        )
      : first;
  const headerRows = [top];
  for (let at = top + 1; at < top + headerRowsAtMost && at < looked.length; at += 1) {
    if (!isHeaderRow(looked, at)) break;
    headerRows.push(at);
  }
  return { headerRows: headerRows.map((at) => at + 1), firstRow: (headerRows.at(-1) ?? 0) + 2 };
}

/** A banner fills so many cells at most. */
function bannerCells(widest: number): number {
  if (widest >= 40) return 2;
  return widest > 1 ? 1 : 0;
}

function isHeaderRow(rows: readonly RoundRow[], at: number): boolean {
  const row = rows[at] ?? [];
  const above = rows[at - 1] ?? [];
  const next = rows[at + 1] ?? [];
  const below = rows.slice(at + 1);
  let balance = 0;
  for (let column = 0; column < row.length; column += 1) {
    const text = cellText(row, column);
    if (text === '') continue;
    // The row below may be a header that says the same again.
    const isSaidAgain = plainText(cellText(next, column)) === plainText(text);
    const texts = below.slice(isSaidAgain ? 1 : 0).map((each) => cellText(each, column));
    balance += vote(
      text,
      cellText(above, column),
      texts.filter((each) => each !== ''),
    );
  }
  return balance > 0;
}

function vote(text: string, above: string, below: readonly string[]): number {
  const plain = plainText(text);
  const kinds = new Set(below.map(plainText));
  if (!kinds.has(plain) && (saysResponse(text) || plain === plainText(above))) return 1;
  if (below.length < fewestBelow) return 0;
  if (below.filter(looksMeasured).length >= mostlyMeasured * below.length)
    return looksMeasured(text) ? -1 : 1;
  // One text alone is a tick, and often repeats what the header says.
  if (kinds.size < 2 || kinds.size > below.length / 2) return 0;
  return kinds.has(plain) ? -1 : 1;
}
