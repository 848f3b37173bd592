import type { Authorized } from '../access/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { deleteFiles } from './import-files.ts';
import { decideRun, findRun, type ImportRun } from './import-store.ts';

/** Discards an uploaded file. Discarding twice is once. */
export async function discardImport(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
): Promise<void> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  if (run.state === 'discarded') return;
  try {
    await commit(db, [
      decideRun(db, run, { from: 'uploaded', to: 'discarded', at: now(), undoable: false }),
      auditRow(services, { clusterId, actorId: personId, action: 'imports.discard', subject: run.id }),
    ]);
  } catch (error) {
    const decided = await findRun(db, clusterId, run.id);
    if (decided?.state !== 'discarded') {
      throw decided === undefined || decided.state === 'uploaded'
        ? error
        : new Problem('conflict', String(error));
    }
  }
  services.defer(deleteFiles(services, run));
}
