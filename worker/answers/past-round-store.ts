import { and, desc, eq, sql } from 'drizzle-orm';
import { answerDay, submission } from '../../schema/tables/answer.ts';
import { pastRound } from '../../schema/tables/past-round.ts';
import type { Database } from '../platform/database.ts';
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

/**
 * Moves a past round on. Where it is in none of the expected states any more, the state would become null, which the
 * table refuses: then the whole batch fails, and what belongs to the decision does not happen either.
 */
export function decideRound(
  db: Database,
  round: Pick<PastRound, 'id' | 'clusterId'>,
  from: readonly PastRound['state'][],
  to: PastRound['state'],
  at: number,
) {
  return rawStatement(
    db,
    sql`UPDATE past_round SET
          state = CASE WHEN state IN (SELECT value FROM json_each(${JSON.stringify(from)})) THEN ${to} END,
          decided_at = ${at}
        WHERE cluster_id = ${round.clusterId} AND id = ${round.id}`,
  );
}

/** Stores answers while the round is being imported; the same ones again change nothing. */
export function insertRoundAnswers(
  db: Database,
  round: Pick<PastRound, 'id' | 'clusterId'>,
  rows: readonly RoundAnswers[],
  day: string,
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO submission (id, cluster_id, wave_id, row_key, revision, body, body_hash, received_on)
    SELECT value ->> 'id', ${round.clusterId}, ${round.id}, value ->> 'rowKey', 1,
           value ->> 'body', value ->> 'bodyHash', ${day}
    FROM json_each(${JSON.stringify(rows)})
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
