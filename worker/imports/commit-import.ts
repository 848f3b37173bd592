import type { Authorized } from '../access/index.ts';
import { planImport, valuesAfter, type ImportChoices } from '../core/imports/compare-rows.ts';
import { headerSignature, rememberMapping } from '../core/imports/propose-mapping.ts';
import { nameOfRow, type UndoDocument } from '../core/imports/undo.ts';
import type { ValidFromRefusal } from '../core/register/refuse-valid-from.ts';
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

/**
 * `notReady`: something in the file is wrong or open. `changedSincePreview`: it would do something else by now. The
 * others: its changes cannot hold from the day that was named.
 */
export type CommitRefusal = 'notReady' | 'changedSincePreview' | ValidFromRefusal;

/** What is to be done with a file that was looked at; of the file itself nothing is kept beyond this. */
interface DecidedImport {
  readonly changes: ImportedChanges;
  readonly counts: Pick<ImportRun, 'added' | 'changed' | 'same'>;
  readonly signature: string;
  readonly mapping: string;
}

/** Looks at the file once more and decides. What undoing will need is stored here, before anything is changed. */
async function decideImport(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
  target: ImportTarget,
  request: CommitRequest,
): Promise<DecidedImport | CommitRefusal> {
  const { comparison, headers, mapping, ready, hash } = await previewImport(services, run, target);
  if (!ready) return 'notReady';
  if (hash !== request.previewHash) return 'changedSincePreview';
  const plan = planImport(comparison, request);
  const { validFrom } = request;
  const changes: ImportedChanges = {
    validFrom,
    add: plan.add.map(({ values }) => ({ id: services.newId(), values: target.spec.complete(values) })),
    change: plan.change.map((each) => ({ id: each.id, values: valuesAfter(each.changes) })),
  };
  const refused = await target.refuse?.(services, may, changes);
  if (refused !== undefined && refused !== null) return refused;
  const undo: UndoDocument = {
    at: services.now(),
    validFrom,
    added: changes.add,
    changed: plan.change.map(({ id, before, changes: fields }) => ({
      id,
      changes: fields,
      name: nameOfRow(target.spec, before),
    })),
  };
  await services.files.put(undoKey(run), JSON.stringify(undo));
  return {
    changes,
    counts: { added: plan.add.length, changed: plan.change.length, same: comparison.same },
    signature: await sha256(headerSignature(headers)),
    mapping: JSON.stringify(rememberMapping(headers, mapping)),
  };
}

/**
 * Takes an uploaded table over, as a whole or not at all.
 * @returns the run; a run that was committed before answers the same again
 */
export async function commitImport(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
  target: ImportTarget,
  request: CommitRequest,
): Promise<ImportRun | CommitRefusal> {
  const { db, files } = services;
  const { clusterId, personId } = may;
  if (run.state !== 'uploaded') return run;
  const at = services.now();
  // One instant for all that is recorded: by it undoing finds what to take back.
  const then: Services = { ...services, now: () => at };
  const decided = await decideImport(then, may, run, target, request);
  if (typeof decided === 'string') return decided;
  const { changes, counts, signature, mapping } = decided;
  try {
    await commit(db, [
      decideRun(db, run, { from: 'uploaded', to: 'committed', at, undoable: true, counts }),
      ...(await target.save(then, may, changes)),
      saveMapping(db, { clusterId, target: target.code, signature, mapping, usedAt: at }),
      auditRow(then, { clusterId, actorId: personId, action: 'imports.commit', subject: run.id }),
    ]);
  } catch (error) {
    // Sent twice, or committed before the error came: then it is done.
    const known = await findRun(db, clusterId, run.id);
    if (known === undefined || known.state === 'uploaded') throw error;
    return known;
  }
  services.defer(files.delete(uploadKey(run)));
  return { ...run, ...counts, state: 'committed', decidedAt: at, undoable: true };
}
