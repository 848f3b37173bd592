import type { Authorized } from '../access/index.ts';
import {
  planImport,
  valuesAfter,
  type ImportChoices,
  type ImportPlan,
} from '../core/imports/compare-rows.ts';
import { headerSignature, rememberMapping } from '../core/imports/propose-mapping.ts';
import type { UndoDocument } from '../core/imports/undo.ts';
import type { RowValues } from '../core/imports/table-spec.ts';
import type { Text } from '../core/organisation.ts';
import { sha256 } from '../formats/sha256.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { undoKey, uploadKey } from './import-files.ts';
import { decideRun, findRun, saveMapping, type ImportRun } from './import-store.ts';
import type { ImportedChanges, ImportTarget } from './import-target.ts';
import { previewImport } from './preview-import.ts';

export interface CommitRequest extends ImportChoices {
  /** Hash of the preview that was looked at. */
  readonly previewHash: string;
  /** ISO day from which changes of dated facts hold. */
  readonly validFrom: string;
}

/** `notReady`: something in the file is wrong or open. `changedSincePreview`: it would do something else by now. */
export type CommitRefusal = 'notReady' | 'changedSincePreview';

function changesOf(
  services: Services,
  target: ImportTarget,
  plan: ImportPlan,
  validFrom: string,
): { readonly changes: ImportedChanges; readonly undo: UndoDocument } {
  const added = plan.add.map(({ values }) => ({
    id: services.newId(),
    values: target.spec.complete(values),
  }));
  const nameOf = (values: RowValues): Text => ({
    de: target.spec.nameOf(values, 'de'),
    en: target.spec.nameOf(values, 'en'),
  });
  return {
    changes: {
      validFrom,
      add: added,
      change: plan.change.map(({ id, changes }) => ({ id, values: valuesAfter(changes) })),
    },
    undo: {
      validFrom,
      added: added.map(({ id, values }) => ({ id, values, name: nameOf(values) })),
      changed: plan.change.map(({ id, before, changes }) => ({ id, changes, name: nameOf(before) })),
    },
  };
}

/**
 * Takes an uploaded table over, as a whole or not at all. What undoing needs is kept before the change is made.
 * @returns the run; a run that was committed before answers the same again
 */
export async function commitImport(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
  target: ImportTarget,
  request: CommitRequest,
): Promise<ImportRun | CommitRefusal> {
  const { db, files, now } = services;
  const { clusterId, personId } = may;
  if (run.state !== 'uploaded') return run;
  const preview = await previewImport(services, run, target);
  if (!preview.ready) return 'notReady';
  if (preview.hash !== request.previewHash) return 'changedSincePreview';

  const plan = planImport(preview.comparison, request);
  const { changes, undo } = changesOf(services, target, plan, request.validFrom);
  const counts = { added: plan.add.length, changed: plan.change.length, same: preview.comparison.same };
  await files.put(undoKey(run), JSON.stringify(undo));
  try {
    await commit(db, [
      decideRun(db, run, { from: 'uploaded', to: 'committed', at: now(), undoable: true, counts }),
      ...(await target.save(services, may, changes)),
      saveMapping(db, {
        clusterId,
        target: target.code,
        signature: await sha256(headerSignature(preview.headers)),
        mapping: JSON.stringify(rememberMapping(preview.headers, preview.mapping)),
        usedAt: now(),
      }),
      auditRow(services, { clusterId, actorId: personId, action: 'imports.commit', subject: run.id }),
    ]);
  } catch (error) {
    // Sent twice, or committed before the error came: then it is done.
    const decided = await findRun(db, clusterId, run.id);
    if (decided === undefined || decided.state === 'uploaded') throw error;
    return decided;
  }
  services.defer(files.delete(uploadKey(run)));
  return { ...run, ...counts, state: 'committed', decidedAt: now(), undoable: true };
}
