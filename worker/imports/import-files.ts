import type { Services } from '../platform/services.ts';
import type { ImportRun } from './import-store.ts';

type Place = Pick<ImportRun, 'clusterId' | 'id'>;

/** Where the bytes of an upload are kept until it is taken over or discarded. */
export function uploadKey({ clusterId, id }: Place): string {
  return `imports/${clusterId}/${id}/file`;
}

/** Where what undoing needs is kept. */
export function undoKey({ clusterId, id }: Place): string {
  return `imports/${clusterId}/${id}/undo.json`;
}

/** Removes everything that is kept of a run beside its row. */
export function deleteFiles({ files }: Pick<Services, 'files'>, run: Place): Promise<void> {
  return files.delete([uploadKey(run), undoKey(run)]);
}
