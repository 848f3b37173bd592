import { memberKinds, sizeClasses } from '../core/organisation.ts';
import type { Database } from '../platform/database.ts';
import { listBoard } from './invitation-store.ts';

export type BoardRow = Awaited<ReturnType<typeof listBoard>>[number];

/** Where a member of the frame stands; who answered what is not known here. */
export type Participation = 'answered' | 'missing' | 'refused' | 'notInvited' | 'noContact';

export function participationOf(row: BoardRow): Participation {
  if (row.state === 'answered') return 'answered';
  if (row.state === 'refused') return 'refused';
  if (row.contactId === null || row.email === null) return 'noContact';
  if (row.optedOut === true) return 'refused';
  return row.invitationId === null || row.state === 'created' ? 'notInvited' : 'missing';
}

export interface GroupResponse {
  readonly way: 'kind' | 'sizeClass';
  readonly key: string;
  readonly answered: number;
  readonly of: number;
}

export interface Board {
  readonly rows: readonly (BoardRow & { readonly participation: Participation })[];
  readonly groups: readonly GroupResponse[];
  readonly answered: number;
  readonly frame: number;
}

/** Response by kind and by size class, and who is missing. */
export async function loadBoard(db: Database, clusterId: string, waveId: string): Promise<Board> {
  const rows = (await listBoard(db, clusterId, waveId)).map((row) => ({
    ...row,
    participation: participationOf(row),
  }));
  const groups = [
    ...groupsBy(rows, 'kind', memberKinds, (row) => row.kind),
    ...groupsBy(rows, 'sizeClass', sizeClasses, (row) => row.sizeClass),
  ];
  const answered = rows.filter((row) => row.participation === 'answered').length;
  return { rows, groups, answered, frame: rows.length };
}

/** Groups in the order of their scale, without those that have nobody. */
function groupsBy(
  rows: Board['rows'],
  way: GroupResponse['way'],
  keys: readonly string[],
  keyOf: (row: BoardRow) => string | null,
): readonly GroupResponse[] {
  return keys.flatMap((key) => {
    const group = rows.filter((row) => keyOf(row) === key);
    const answered = group.filter((row) => row.participation === 'answered').length;
    return group.length === 0 ? [] : [{ way, key, answered, of: group.length }];
  });
}
