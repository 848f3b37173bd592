import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';

/** D1 takes two million bytes a row, in which mapping and loss report stand; a UTF-16 unit takes at most three. */
const longestMapping = 300_000;

/** Whether a mapping and the report about it can be kept. */
export function fitsRow(mapping: RoundMapping): boolean {
  return JSON.stringify(mapping).length <= longestMapping;
}
