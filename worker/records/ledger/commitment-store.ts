import { and, asc, eq, sql } from 'drizzle-orm';
import { fundingCommitment } from '../../../schema/tables/ledger-entry.ts';
import type { YearAmount } from '../../core/ledger/split-by-year.ts';
import type { Database } from '../../platform/database.ts';
import type { JsonRows } from '../../platform/json-portions.ts';
import { rawStatement } from '../../platform/raw-statement.ts';
import { rowsAsText } from '../../platform/rows-as-text.ts';

export type FundingCommitment = Omit<typeof fundingCommitment.$inferSelect, 'degression'> & {
  readonly degression: readonly YearAmount[];
};

type CommitmentRow = typeof fundingCommitment.$inferSelect;

function toCommitment(row: CommitmentRow): FundingCommitment {
  // Written below from a list of years and amounts.
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

/** A commitment as one text, for comparing. */
export function commitmentAsText(clusterId: string, id: string) {
  return rowsAsText(
    fundingCommitment,
    and(eq(fundingCommitment.clusterId, clusterId), eq(fundingCommitment.id, id)),
  );
}

/** Adds or replaces commitments, any number in one statement. One of another cluster is left as it is. */
export function upsertCommitments(db: Database, rows: JsonRows<FundingCommitment>) {
  return rawStatement(
    db,
    sql`
    INSERT INTO funding_commitment (id, cluster_id, funder, starts_on, ends_on, degression, changed_at)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'funder', value ->> 'startsOn', value ->> 'endsOn',
           value -> 'degression', value ->> 'changedAt'
    FROM json_each(${rows}) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      funder = excluded.funder, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      degression = excluded.degression, changed_at = excluded.changed_at
    WHERE funding_commitment.cluster_id = excluded.cluster_id`,
  );
}

export function deleteCommitments(db: Database, clusterId: string, ids: readonly string[]) {
  return db
    .delete(fundingCommitment)
    .where(
      and(
        eq(fundingCommitment.clusterId, clusterId),
        sql`${fundingCommitment.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    );
}
