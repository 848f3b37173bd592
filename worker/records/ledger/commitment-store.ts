import { and, asc, eq } from 'drizzle-orm';
import { fundingCommitment } from '../../../schema/tables/ledger-entry.ts';
import type { YearAmount } from '../../core/ledger/split-by-year.ts';
import type { Database } from '../../platform/database.ts';

export type FundingCommitment = Omit<typeof fundingCommitment.$inferSelect, 'degression'> & {
  readonly degression: readonly YearAmount[];
};

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
