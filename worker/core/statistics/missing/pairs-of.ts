import { completeRows } from './complete-rows.ts';
import type { Column } from './column.ts';

/** The respondents who answered both questions, one [first, second] each. */
export function pairsOf(first: Column, second: Column): readonly (readonly [number, number])[] {
  return completeRows([first, second]).map(([one = Number.NaN, other = Number.NaN]) => [one, other]);
}
