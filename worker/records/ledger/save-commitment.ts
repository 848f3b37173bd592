import type { Authorized } from '../../access/index.ts';
import { idOfRequest } from '../../clusters/index.ts';
import { auditRow, auditRowIfChanged } from '../../platform/audit.ts';
import { commit } from '../../platform/database.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import {
  deleteCommitmentRow,
  findCommitment,
  saveCommitmentRow,
  type FundingCommitment,
} from './commitment-store.ts';

export type CommitmentInput = Omit<FundingCommitment, 'id' | 'clusterId' | 'changedAt'>;

/**
 * Adds agreed core funding (id null) or changes it.
 * @param requestId of the form: sent twice, it adds one
 * @returns its id
 */
export async function saveCommitment(
  services: Services,
  may: Authorized<'edit'>,
  id: string | null,
  input: CommitmentInput,
  requestId = '',
): Promise<string> {
  const { db, now } = services;
  const { clusterId, personId: actorId } = may;
  const saved = id ?? (await idOfRequest(services, may, requestId, 'commitment'));
  const isNew = id === null && requestId === '';
  const known = isNew ? undefined : await findCommitment(db, clusterId, saved);
  if (id !== null && known === undefined) throw new Problem('notFound');
  if (id === null && known !== undefined) return saved;
  await commit(db, [
    saveCommitmentRow(db, { ...input, id: saved, clusterId, changedAt: now() }),
    auditRow(services, { clusterId, actorId, action: 'records.saveCommitment', subject: saved }),
  ]);
  return saved;
}

/** Takes agreed core funding away; what is gone already needs nothing. */
export async function removeCommitment(
  services: Services,
  may: Authorized<'edit'>,
  id: string,
): Promise<void> {
  const { clusterId, personId: actorId } = may;
  await commit(services.db, [
    deleteCommitmentRow(services.db, clusterId, id),
    auditRowIfChanged(services, { clusterId, actorId, action: 'records.removeCommitment', subject: id }),
  ]);
}
