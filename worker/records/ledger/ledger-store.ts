import { and, asc, eq, sql } from 'drizzle-orm';
import { ledgerEntry } from '../../../schema/tables/ledger-entry.ts';
import type { Database } from '../../platform/database.ts';
import type { JsonRows } from '../../platform/json-portions.ts';
import { rawStatement } from '../../platform/raw-statement.ts';
import { rowsAsText } from '../../platform/rows-as-text.ts';

export type LedgerEntry = typeof ledgerEntry.$inferSelect;

/** The ledger of a cluster, oldest year first. */
export function listLedger(db: Database, clusterId: string): Promise<readonly LedgerEntry[]> {
  return db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.clusterId, clusterId))
    .orderBy(asc(ledgerEntry.year), asc(ledgerEntry.category), asc(ledgerEntry.id));
}

export function countLedgerEntries(db: Database, clusterId: string): Promise<number> {
  return db.$count(ledgerEntry, eq(ledgerEntry.clusterId, clusterId));
}

export async function findLedgerEntry(
  db: Database,
  clusterId: string,
  id: string,
): Promise<LedgerEntry | undefined> {
  const [row] = await db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.clusterId, clusterId), eq(ledgerEntry.id, id)));
  return row;
}

/** An entry as one text, for comparing. */
export function ledgerEntryAsText(clusterId: string, id: string) {
  return rowsAsText(ledgerEntry, and(eq(ledgerEntry.clusterId, clusterId), eq(ledgerEntry.id, id)));
}

/** Adds or replaces entries, any number in one statement. An entry of another cluster is left as it is. */
export function upsertLedgerEntries(db: Database, rows: JsonRows<LedgerEntry>) {
  return rawStatement(
    db,
    sql`
    INSERT INTO ledger_entry (id, cluster_id, year, category, stage, amount_cents, payers, largest_cents, funder, starts_on,
                              ends_on, note, changed_at)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'year', value ->> 'category', value ->> 'stage',
           value ->> 'amountCents', value ->> 'payers', value ->> 'largestCents', value ->> 'funder',
           value ->> 'startsOn', value ->> 'endsOn', value ->> 'note', value ->> 'changedAt'
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      year = excluded.year, category = excluded.category, stage = excluded.stage, amount_cents = excluded.amount_cents,
      payers = excluded.payers, largest_cents = excluded.largest_cents, funder = excluded.funder, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      note = excluded.note, changed_at = excluded.changed_at
    WHERE ledger_entry.cluster_id = excluded.cluster_id`,
  );
}

export function deleteLedgerEntries(db: Database, clusterId: string, ids: readonly string[]) {
  return db
    .delete(ledgerEntry)
    .where(
      and(
        eq(ledgerEntry.clusterId, clusterId),
        sql`${ledgerEntry.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    );
}
