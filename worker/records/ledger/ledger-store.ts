import { and, asc, eq } from 'drizzle-orm';
import { ledgerEntry } from '../../../schema/tables/ledger-entry.ts';
import type { Database } from '../../platform/database.ts';

export type LedgerEntry = typeof ledgerEntry.$inferSelect;

/** The ledger of a cluster, oldest year first. */
export function listLedger(db: Database, clusterId: string): Promise<readonly LedgerEntry[]> {
  return db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.clusterId, clusterId)))
    .orderBy(asc(ledgerEntry.year), asc(ledgerEntry.category));
}

export function insertLedgerEntry(db: Database, row: LedgerEntry) {
  return db.insert(ledgerEntry).values(row);
}
