import { and, asc, eq, sql } from 'drizzle-orm';
import { fundingCommitment, ledgerEntry } from '../../../schema/tables/ledger-entry.ts';
import type { YearAmount } from '../../core/ledger/split-by-year.ts';
import type { Database } from '../../platform/database.ts';
import { rawStatement } from '../../platform/raw-statement.ts';

export type LedgerEntry = typeof ledgerEntry.$inferSelect;
export type FundingCommitment = Omit<typeof fundingCommitment.$inferSelect, 'degression'> & {
  readonly degression: readonly YearAmount[];
};

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

/** Adds or replaces entries, any number in one statement. An entry of another cluster is left as it is. */
export function upsertLedgerEntries(db: Database, rows: readonly LedgerEntry[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO ledger_entry (id, cluster_id, year, category, stage, amount_cents, payers, funder, starts_on, ends_on,
                              note, changed_at)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'year', value ->> 'category', value ->> 'stage',
           value ->> 'amountCents', value ->> 'payers', value ->> 'funder', value ->> 'startsOn', value ->> 'endsOn',
           value ->> 'note', value ->> 'changedAt'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      year = excluded.year, category = excluded.category, stage = excluded.stage, amount_cents = excluded.amount_cents,
      payers = excluded.payers, funder = excluded.funder, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
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

type CommitmentRow = typeof fundingCommitment.$inferSelect;

function toCommitment(row: CommitmentRow): FundingCommitment {
  // Written below, from a list of years and amounts.
  return { ...row, degression: JSON.parse(row.degression) as readonly YearAmount[] };
}

/** Agreed public core funding, the earliest first. */
export async function listCommitments(
  db: Database,
  clusterId: string,
): Promise<readonly FundingCommitment[]> {
  const rows = await db
    .select()
    .from(fundingCommitment)
    .where(eq(fundingCommitment.clusterId, clusterId))
    .orderBy(asc(fundingCommitment.startsOn), asc(fundingCommitment.id));
  return rows.map(toCommitment);
}

export async function findCommitment(
  db: Database,
  clusterId: string,
  id: string,
): Promise<FundingCommitment | undefined> {
  const [row] = await db
    .select()
    .from(fundingCommitment)
    .where(and(eq(fundingCommitment.clusterId, clusterId), eq(fundingCommitment.id, id)));
  return row && toCommitment(row);
}

export function saveCommitmentRow(db: Database, { degression, ...facts }: FundingCommitment) {
  const row = { ...facts, degression: JSON.stringify(degression) };
  const { id: _id, clusterId, ...changes } = row;
  return db
    .insert(fundingCommitment)
    .values(row)
    .onConflictDoUpdate({
      target: fundingCommitment.id,
      set: changes,
      setWhere: eq(fundingCommitment.clusterId, clusterId),
    });
}

export function deleteCommitmentRow(db: Database, clusterId: string, id: string) {
  return db
    .delete(fundingCommitment)
    .where(and(eq(fundingCommitment.clusterId, clusterId), eq(fundingCommitment.id, id)));
}
