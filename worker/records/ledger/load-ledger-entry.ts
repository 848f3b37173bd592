import type { Authorized, Right } from '../../access/index.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { findLedgerEntry, type LedgerEntry } from './ledger-store.ts';

/** An entry of the ledger. What is not there is not found. */
export async function loadLedgerEntry(
  { db }: Pick<Services, 'db'>,
  { clusterId }: Authorized<Right>,
  id: string,
): Promise<LedgerEntry> {
  const found = await findLedgerEntry(db, clusterId, id);
  if (found === undefined) throw new Problem('notFound');
  return found;
}
