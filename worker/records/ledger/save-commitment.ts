import type { Authorized } from '../../access/index.ts';
import { idOfRequest } from '../../clusters/index.ts';
import { auditRow, auditRowIfChanged } from '../../platform/audit.ts';
import { commit, type Statement } from '../../platform/database.ts';
import { jsonPortions } from '../../platform/json-portions.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import {
  deleteCommitments,
  findCommitment,
  upsertCommitments,
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
  const { db } = services;
  const { clusterId, personId: actorId } = may;
  const saved = id ?? (await idOfRequest(services, may, requestId, 'commitment'));
  const isNew = id === null && requestId === '';
  const known = isNew ? undefined : await findCommitment(db, clusterId, saved);
  if (id !== null && known === undefined) throw new Problem('notFound');
  if (id === null && known !== undefined) return saved;
  await commit(db, [
    auditRow(services, { clusterId, actorId, action: 'records.saveCommitment', subject: saved }),
    ...commitmentStatements(services, may, [{ id: saved, input }]),
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
    deleteCommitments(services.db, clusterId, [id]),
    auditRowIfChanged(services, { clusterId, actorId, action: 'records.removeCommitment', subject: id }),
  ]);
}

/** The statements that save commitments, however many; for one batch with the caller's audit row. */
export function commitmentStatements(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { clusterId }: Authorized<'edit'>,
  commitments: readonly { readonly id: string; readonly input: CommitmentInput }[],
): readonly Statement[] {
  const changedAt = now();
  const rows = commitments.map(({ id, input }) => ({ ...input, id, clusterId, changedAt }));
  return jsonPortions(rows).map((portion) => upsertCommitments(db, portion));
}
