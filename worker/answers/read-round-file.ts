import { readRound, type ReadRound } from '../core/past-rounds/read-round.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { readTable } from '../formats/read-table.ts';
import { TableProblem, tableLimits } from '../formats/table.ts';

/** Surveys are wider than registers: a column for every option of every question. */
const roundLimits = { ...tableLimits, columns: 400, cells: 2_000_000 };

/** Reads the file of a past round by its mapping, or says why it is no table. */
export function readRoundFile(bytes: Uint8Array, mapping: RoundMapping): ReadRound | TableProblem {
  try {
    return readRound(readTable(bytes, roundLimits).rows, mapping);
  } catch (error) {
    if (error instanceof TableProblem) return error;
    throw error;
  }
}
