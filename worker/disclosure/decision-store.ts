import { and, eq, sql } from 'drizzle-orm';
import { disclosureDecision } from '../../schema/tables/publication.ts';
import type { LedgerEntry } from '../core/disclosure/disclose-family.ts';
import type { Database } from '../platform/database.ts';

/** Decisions of the gate for one wave: indicator code → cell by cell. */
export type WaveDecisions = Readonly<Record<string, readonly LedgerEntry[]>>;

/** Keeps what the gate decided for a wave; the first decision stands. */
export function insertDecision(
  db: Database,
  row: {
    readonly waveId: string;
    readonly clusterId: string;
    readonly decisions: WaveDecisions;
    readonly decidedAt: number;
  },
) {
  const { decisions, ...rest } = row;
  return db
    .insert(disclosureDecision)
    .values({ ...rest, document: JSON.stringify(decisions) })
    .onConflictDoNothing();
}

/** Adds what the gate decided for further indicators of a wave; what was decided before stands. */
export function addDecision(
  db: Database,
  row: {
    readonly waveId: string;
    readonly clusterId: string;
    readonly decisions: WaveDecisions;
    readonly decidedAt: number;
  },
) {
  const { decisions, ...rest } = row;
  return db
    .insert(disclosureDecision)
    .values({ ...rest, document: JSON.stringify(decisions) })
    .onConflictDoUpdate({
      target: disclosureDecision.waveId,
      set: { document: sql`json_patch(excluded.document, ${disclosureDecision.document})` },
    });
}

/** What the gate decided for a wave; only methodologists of the office read the reasons. */
export async function findDecision(
  db: Database,
  clusterId: string,
  waveId: string,
): Promise<WaveDecisions | undefined> {
  const [row] = await db
    .select({ document: disclosureDecision.document })
    .from(disclosureDecision)
    .where(and(eq(disclosureDecision.clusterId, clusterId), eq(disclosureDecision.waveId, waveId)));
  // Stored by the two functions above.
  return row && (JSON.parse(row.document) as WaveDecisions);
}

/** Removes the decisions of a past round that is taken back. */
export function deleteDecision(db: Database, clusterId: string, waveId: string) {
  return db
    .delete(disclosureDecision)
    .where(and(eq(disclosureDecision.clusterId, clusterId), eq(disclosureDecision.waveId, waveId)));
}
