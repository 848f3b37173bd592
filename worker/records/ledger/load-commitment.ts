import type { Authorized, Right } from '../../access/index.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { findCommitment, type FundingCommitment } from './commitment-store.ts';

/** Core funding as it was agreed. What is not there is not found. */
export async function loadCommitment(
  { db }: Pick<Services, 'db'>,
  { clusterId }: Authorized<Right>,
  id: string,
): Promise<FundingCommitment> {
  const found = await findCommitment(db, clusterId, id);
  if (found === undefined) throw new Problem('notFound');
  return found;
}
