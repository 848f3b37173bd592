import type { Authorized } from '../access/index.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { deleteDraft, deleteSetAsideOf } from './draft-store.ts';

/** Throws a draft away; what is gone already is gone. */
export async function discardDraft(services: Services, may: Authorized<'edit'>, id: string): Promise<void> {
  const { db } = services;
  const { clusterId, personId } = may;
  await commit(db, [
    deleteDraft(db, clusterId, id),
    auditRowIfChanged(services, {
      clusterId,
      actorId: personId,
      action: 'questionnaires.discard',
      subject: id,
    }),
    deleteSetAsideOf(db, clusterId, id),
  ]);
}
