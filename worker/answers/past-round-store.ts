import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { answerDay, submission } from '../../schema/tables/answer.ts';
import { pastRound, roundMemory } from '../../schema/tables/past-round.ts';
import type { RoundMemory } from '../core/past-rounds/round-memory.ts';
import type { Database } from '../platform/database.ts';
import type { JsonRows } from '../platform/json-portions.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type PastRound = typeof pastRound.$inferSelect;

/** Answers of one row of a past round; nothing in it leads to the row. */
export interface RoundAnswers {
  readonly id: string;
  readonly rowKey: string;
  readonly body: string;
  readonly bodyHash: string;
}

const listedRounds = 50;

/** Past rounds of a cluster, the newest upload first. */
export function listRounds(db: Database, clusterId: string): Promise<readonly PastRound[]> {
  return db
    .select()
    .from(pastRound)
    .where(eq(pastRound.clusterId, clusterId))
    .orderBy(desc(pastRound.uploadedAt))
    .limit(listedRounds);
}

export async function findRound(db: Database, clusterId: string, id: string): Promise<PastRound | undefined> {
  const [row] = await db
    .select()
    .from(pastRound)
    .where(and(eq(pastRound.clusterId, clusterId), eq(pastRound.id, id)));
  return row;
}

export function insertRound(db: Database, row: PastRound) {
  return db.insert(pastRound).values(row);
}

/** What a decision leaves of how a round is read, and of what it loses; absent: as it was. */
export interface RoundDocuments {
  readonly mapping?: string;
  readonly loss?: string;
}

/**
 * Moves a past round on. Where it is in none of the expected states any more, the state would become null, which the
 * table refuses: then the whole batch fails, and what belongs to the decision does not happen either.
 */
export function decideRound(
  db: Database,
  round: Pick<PastRound, 'id' | 'clusterId' | 'mapping' | 'loss'>,
  from: readonly PastRound['state'][],
  to: PastRound['state'],
  at: number,
  { mapping = round.mapping, loss = round.loss }: RoundDocuments = {},
) {
  return rawStatement(
    db,
    sql`UPDATE past_round SET
          state = CASE WHEN state IN (SELECT value FROM json_each(${JSON.stringify(from)})) THEN ${to} END,
          decided_at = ${at}, mapping = ${mapping}, loss = ${loss}
        WHERE cluster_id = ${round.clusterId} AND id = ${round.id}`,
  );
}

/** Says anew how a round is read that nobody has decided about yet. */
export function updateRound(
  db: Database,
  round: Pick<PastRound, 'id' | 'clusterId'>,
  changes: Pick<PastRound, 'year' | 'mapping' | 'loss'>,
) {
  return db
    .update(pastRound)
    .set(changes)
    .where(
      and(
        eq(pastRound.clusterId, round.clusterId),
        eq(pastRound.id, round.id),
        eq(pastRound.state, 'uploaded'),
      ),
    );
}

/** Uploads that nobody has taken over since a moment. */
export function listForgottenRounds(
  db: Database,
  before: number,
  limit: number,
): Promise<readonly PastRound[]> {
  return db
    .select()
    .from(pastRound)
    .where(and(eq(pastRound.state, 'uploaded'), lt(pastRound.uploadedAt, before)))
    .limit(limit);
}

/** How the columns of the cluster's earlier rounds were read. */
export async function findRoundMemory(db: Database, clusterId: string): Promise<RoundMemory | null> {
  const [row] = await db.select().from(roundMemory).where(eq(roundMemory.clusterId, clusterId));
  // Written by saveRoundMemory only.
  return row === undefined ? null : (JSON.parse(row.document) as RoundMemory);
}

export function saveRoundMemory(db: Database, clusterId: string, memory: RoundMemory, usedAt: number) {
  const document = JSON.stringify(memory);
  return db
    .insert(roundMemory)
    .values({ clusterId, document, usedAt })
    .onConflictDoUpdate({ target: roundMemory.clusterId, set: { document, usedAt } });
}

/** Stores answers while the round is being imported; the same ones again change nothing. */
export function insertRoundAnswers(
  db: Database,
  round: Pick<PastRound, 'id' | 'clusterId'>,
  rows: JsonRows<RoundAnswers>,
  day: string,
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO submission (id, cluster_id, wave_id, row_key, revision, body, body_hash, received_on)
    SELECT value ->> 'id', ${round.clusterId}, ${round.id}, value ->> 'rowKey', 1,
           value ->> 'body', value ->> 'bodyHash', ${day}
    FROM json_each(${rows})
    WHERE EXISTS (SELECT 1 FROM past_round r WHERE r.id = ${round.id} AND r.state = 'committing')
    ON CONFLICT DO NOTHING`,
  );
}

/** Counts what was imported, as every other wave counts what arrived. */
export function countRoundAnswers(db: Database, round: Pick<PastRound, 'id' | 'clusterId'>, day: string) {
  return rawStatement(
    db,
    sql`
    INSERT INTO answer_day (id, cluster_id, wave_id, day, submissions, erasures)
    SELECT ${`${round.id}/${day}`}, ${round.clusterId}, ${round.id}, ${day}, count(*), 0
    FROM submission s WHERE s.wave_id = ${round.id}
    ON CONFLICT (id) DO UPDATE SET submissions = excluded.submissions`,
  );
}

/** Removes the answers of a past round and their count. */
export function deleteRoundAnswers(db: Database, { clusterId, id }: Pick<PastRound, 'id' | 'clusterId'>) {
  return [
    db.delete(submission).where(and(eq(submission.clusterId, clusterId), eq(submission.waveId, id))),
    db.delete(answerDay).where(and(eq(answerDay.clusterId, clusterId), eq(answerDay.waveId, id))),
  ] as const;
}
