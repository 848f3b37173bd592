import type { Authorized } from '../access/index.ts';
import { changedSince, nameOfRow, type UndoDocument } from '../core/imports/undo.ts';
import type { Text } from '../core/organisation.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { deleteFiles, undoKey } from './import-files.ts';
import { decideRun, findRun, type ImportRun } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';

/** Why an import cannot be taken back, with the names of what stands in the way. */
export interface UndoRefusal {
  readonly refused: 'notUndoable' | 'changedSince' | 'inUse';
  readonly names: readonly Text[];
}

/**
 * Takes an import back as a whole: what it added goes, what it changed is as before. Refused where something has
 * been changed since, or is used by something else.
 */
export async function undoImport(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
  target: ImportTarget,
): Promise<ImportRun | UndoRefusal> {
  const { db, files, now } = services;
  const { clusterId, personId } = may;
  if (run.state === 'undone') return run;
  const stored = run.state === 'committed' && run.undoable ? await files.get(undoKey(run)) : null;
  if (stored === null) return { refused: 'notUndoable', names: [] };
  // Written by `commitImport` in this shape.
  const document = JSON.parse(await stored.text()) as UndoDocument;
  const later = await target.listChangedAfter?.(
    db,
    clusterId,
    document.changed.map(({ id }) => id),
    document.at,
  );
  const changed = changedSince(document, await target.load(db, clusterId), target.spec, new Set(later));
  if (changed.length > 0) return { refused: 'changedSince', names: changed };
  const remove = document.added.map(({ id }) => id);
  const used = new Set(await target.listUsed(db, clusterId, remove));
  if (used.size > 0) {
    return {
      refused: 'inUse',
      names: document.added
        .filter(({ id }) => used.has(id))
        .map(({ values }) => nameOfRow(target.spec, values)),
    };
  }

  const change = document.changed.map(({ id, changes }) => ({
    id,
    values: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
  }));
  try {
    await commit(db, [
      decideRun(db, run, { from: 'committed', to: 'undone', at: now(), undoable: false }),
      ...(await target.revert(services, may, {
        remove,
        change,
        validFrom: document.validFrom,
        at: document.at,
      })),
      auditRow(services, { clusterId, actorId: personId, action: 'imports.undo', subject: run.id }),
    ]);
  } catch (error) {
    const decided = await findRun(db, clusterId, run.id);
    if (decided?.state !== 'undone') throw error;
    return decided;
  }
  services.defer(deleteFiles(services, run));
  return { ...run, state: 'undone', decidedAt: now(), undoable: false };
}
