import type { Services } from '../platform/services.ts';

interface Place {
  readonly clusterId: string;
  readonly id: string;
}

/** Rows are stored in this many portions, one a step of the job. */
export const roundPortions = 8;

/** Where the bytes of a past round lie until it is committed, discarded or undone. */
export function roundFileKey({ clusterId, id }: Place): string {
  return `past-rounds/${clusterId}/${id}/file`;
}

/** Where the answers wait between two steps of the job. */
export function portionKey({ clusterId, id }: Place, portion: number): string {
  return `past-rounds/${clusterId}/${id}/rows-${portion}.json`;
}

/** Removes everything that is kept of a past round beside its row. */
export function deleteRoundFiles({ files }: Pick<Services, 'files'>, round: Place): Promise<void> {
  const portions = Array.from({ length: roundPortions }, (_, at) => portionKey(round, at));
  return files.delete([roundFileKey(round), ...portions]);
}
