import type { Services } from '../platform/services.ts';

interface Place {
  readonly clusterId: string;
  readonly id: string;
}

/** Rows are stored in this many portions, one a step of the job. */
export const roundPortions = 8;

function folder({ clusterId, id }: Place): string {
  return `past-rounds/${clusterId}/${id}/`;
}

/** Where the bytes of a past round lie until it is committed, discarded or undone. */
export function roundFileKey(round: Place): string {
  return `${folder(round)}file`;
}

/** Where what the columns look like lies, for one reading of the header rows. */
export function columnsKey(
  round: Place,
  { headerRows, firstRow }: { readonly headerRows: readonly number[]; readonly firstRow: number },
): string {
  return `${folder(round)}columns-${[...headerRows, firstRow].join('-')}.json`;
}

/** Where the answers wait between two steps of the job. */
export function portionKey(round: Place, portion: number): string {
  return `${folder(round)}rows-${portion}.json`;
}

/** Removes everything that is kept of a past round beside its row. */
export async function deleteRoundFiles({ files }: Pick<Services, 'files'>, round: Place): Promise<void> {
  const { objects } = await files.list({ prefix: folder(round) });
  if (objects.length > 0) await files.delete(objects.map(({ key }) => key));
}
