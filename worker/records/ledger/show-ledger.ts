import type { Authorized, Right } from '../../access/index.ts';
import { ledgerOverview, type LedgerYear } from '../../core/ledger/ledger-overview.ts';
import { ledgerLinesOf } from '../../core/ledger/split-by-year.ts';
import type { Services } from '../../platform/services.ts';
import { listCommitments, type FundingCommitment } from './commitment-store.ts';
import { listLedger, type LedgerEntry } from './ledger-store.ts';

export interface ShownLedger {
  /** Newest first. */
  readonly years: readonly LedgerYear[];
  /** The year that was asked for, else the newest; null where there is none. */
  readonly year: number | null;
  /** Entries with an amount in that year. */
  readonly entries: readonly LedgerEntry[];
  readonly commitments: readonly FundingCommitment[];
}

/** The ledger by year with the entries of one of them, and public core funding as it was agreed. */
export async function showLedger(
  { db }: Pick<Services, 'db'>,
  { clusterId }: Authorized<Right>,
  asked: number,
): Promise<ShownLedger> {
  const [entries, commitments] = await Promise.all([
    listLedger(db, clusterId),
    listCommitments(db, clusterId),
  ]);
  const years = ledgerOverview(entries.flatMap(ledgerLinesOf));
  const year = years.some((each) => each.year === asked) ? asked : (years[0]?.year ?? null);
  return {
    years,
    year,
    entries: entries.filter((entry) => ledgerLinesOf(entry).some((line) => line.year === year)),
    commitments,
  };
}
