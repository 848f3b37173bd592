import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import { readTable } from '../formats/read-table.ts';
import { TableProblem, tableLimits } from '../formats/table.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { roundFileKey } from './past-round-files.ts';
import type { PastRound } from './past-round-store.ts';

/** Surveys are wider than registers: a column for every option of every question. */
const roundLimits = { ...tableLimits, columns: 400, cells: 2_000_000 };

/** The rows of a past round's file, or why it is no table. */
export function readRoundTable(bytes: Uint8Array): readonly RoundRow[] | TableProblem {
  try {
    return readTable(bytes, roundLimits).rows;
  } catch (error) {
    if (error instanceof TableProblem) return error;
    throw error;
  }
}

/** The rows of a file that was taken in before. */
export async function loadRoundTable(
  { files }: Pick<Services, 'files'>,
  round: Pick<PastRound, 'clusterId' | 'id'>,
): Promise<readonly RoundRow[]> {
  const file = await files.get(roundFileKey(round));
  if (file === null) throw new Problem('notFound', 'the file of the round is gone');
  const rows = readRoundTable(new Uint8Array(await file.arrayBuffer()));
  if (rows instanceof TableProblem) throw new Problem('internal', `unreadable now: ${rows.code}`);
  return rows;
}
