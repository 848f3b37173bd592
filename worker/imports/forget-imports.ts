import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { deleteFiles } from './import-files.ts';
import { decideRun, listForgettable } from './import-store.ts';

const dayMs = 86_400_000;
/** How long an upload waits, and how long an import can be undone. */
export const keptDays = { uploaded: 7, committed: 30 } as const;
const atOnce = 20;

/** By schedule: removes the files of uploads that nobody took over and of imports that are past undoing. */
export async function forgetImports(services: Services): Promise<void> {
  const { db, now } = services;
  const runs = await listForgettable(
    db,
    { uploaded: now() - keptDays.uploaded * dayMs, committed: now() - keptDays.committed * dayMs },
    atOnce,
  );
  for (const run of runs) {
    await deleteFiles(services, run);
    const to = run.state === 'uploaded' ? 'discarded' : 'committed';
    await commit(db, [
      decideRun(db, run, { from: run.state, to, at: run.decidedAt ?? now(), undoable: false }),
    ]);
  }
}
