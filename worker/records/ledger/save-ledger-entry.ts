import type { Authorized } from '../../access/index.ts';
import { idOfRequest } from '../../clusters/index.ts';
import { auditRow, auditRowIfChanged } from '../../platform/audit.ts';
import { commit, type Statement } from '../../platform/database.ts';
import { jsonPortions } from '../../platform/json-portions.ts';
import type { Services } from '../../platform/services.ts';
import {
  deleteLedgerEntries,
  findLedgerEntry,
  upsertLedgerEntries,
  type LedgerEntry,
} from './ledger-store.ts';
import { loadLedgerEntry } from './load-ledger-entry.ts';

/** An entry as it is entered: the year follows from its period. */
export type LedgerInput = Omit<LedgerEntry, 'id' | 'clusterId' | 'year' | 'changedAt'>;

/**
 * Adds an entry to the ledger.
 * @param requestId of the form: sent twice, it adds one entry
 */
export async function addLedgerEntry(
  services: Services,
  may: Authorized<'edit'>,
  input: LedgerInput,
  requestId = '',
): Promise<string> {
  const id = await idOfRequest(services, may, requestId, 'ledger');
  if (requestId !== '' && (await findLedgerEntry(services.db, may.clusterId, id)) !== undefined) return id;
  await commit(services.db, [
    auditOf(services, may, 'records.addLedgerEntry', id),
    ...ledgerStatements(services, may, [{ id, input }]),
  ]);
  return id;
}

/** Changes an entry of the ledger. */
export async function changeLedgerEntry(
  services: Services,
  may: Authorized<'edit'>,
  id: string,
  input: LedgerInput,
): Promise<void> {
  await loadLedgerEntry(services, may, id);
  await commit(services.db, [
    auditOf(services, may, 'records.changeLedgerEntry', id),
    ...ledgerStatements(services, may, [{ id, input }]),
  ]);
}

/** Takes an entry away; one that is gone already needs nothing. */
export async function removeLedgerEntry(
  services: Services,
  may: Authorized<'edit'>,
  id: string,
): Promise<void> {
  const { clusterId, personId: actorId } = may;
  await commit(services.db, [
    deleteLedgerEntries(services.db, clusterId, [id]),
    auditRowIfChanged(services, { clusterId, actorId, action: 'records.removeLedgerEntry', subject: id }),
  ]);
}

/** The statements that save entries, however many; for one batch with the caller's audit row. */
export function ledgerStatements(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { clusterId }: Authorized<'edit'>,
  entries: readonly { readonly id: string; readonly input: LedgerInput }[],
): readonly Statement[] {
  const changedAt = now();
  const rows = entries.map(({ id, input }) => ({
    ...input,
    id,
    clusterId,
    year: Number(input.startsOn.slice(0, 4)),
    changedAt,
  }));
  return jsonPortions(rows).map((portion) => upsertLedgerEntries(db, portion));
}

function auditOf(
  services: Services,
  { clusterId, personId }: Authorized<'edit'>,
  action: string,
  subject: string,
) {
  return auditRow(services, { clusterId, actorId: personId, action, subject });
}
