import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { frameMember, wave } from '../../schema/tables/wave.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';
import { rowsAsText } from '../platform/rows-as-text.ts';

export type Wave = typeof wave.$inferSelect;
export type FrameMember = typeof frameMember.$inferSelect;

export async function findWave(db: Database, clusterId: string, id: string): Promise<Wave | undefined> {
  const [row] = await db
    .select()
    .from(wave)
    .where(and(eq(wave.clusterId, clusterId), eq(wave.id, id)));
  return row;
}

/** What of a wave is decided by the office, as one text, for comparing. */
export function waveAsText(clusterId: string, id: string) {
  const decided = [wave.state, wave.closesAt, wave.graceMinutes, wave.resultOn, wave.publishedAt];
  return rowsAsText(wave, and(eq(wave.clusterId, clusterId), eq(wave.id, id)), decided);
}

export async function findWaveOfYear(
  db: Database,
  clusterId: string,
  year: number,
): Promise<Wave | undefined> {
  const [row] = await db
    .select()
    .from(wave)
    .where(and(eq(wave.clusterId, clusterId), eq(wave.year, year)));
  return row;
}

/** The waves that were opened here, newest first. */
export function listWaves(db: Database, clusterId: string): Promise<readonly Wave[]> {
  return db
    .select()
    .from(wave)
    .where(and(eq(wave.clusterId, clusterId), eq(wave.origin, 'opened')))
    .orderBy(desc(wave.year));
}

/** Every wave of a cluster, imported past rounds too, newest first. */
export function listEveryWave(db: Database, clusterId: string): Promise<readonly Wave[]> {
  return db.select().from(wave).where(eq(wave.clusterId, clusterId)).orderBy(desc(wave.year));
}

/** Open waves whose grace period is over, of every cluster: the schedule closes them. */
export function listWavesToClose(db: Database, now: number): Promise<readonly Wave[]> {
  return db
    .select()
    .from(wave)
    .where(and(eq(wave.state, 'open'), sql`${wave.closesAt} + ${wave.graceMinutes} * 60000 <= ${now}`));
}

export function insertWave(db: Database, row: typeof wave.$inferInsert) {
  return db.insert(wave).values(row);
}

/** Freezes the frame: one statement, whatever the number of members. */
export function insertFrame(db: Database, rows: readonly FrameMember[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO frame_member (wave_id, member_id, cluster_id, kind, size_class, tenure, contact_id)
    SELECT value ->> 'waveId', value ->> 'memberId', value ->> 'clusterId', value ->> 'kind',
           value ->> 'sizeClass', value ->> 'tenure', value ->> 'contactId'
    FROM json_each(${JSON.stringify(rows)})`,
  );
}

export function listFrame(db: Database, clusterId: string, waveId: string): Promise<readonly FrameMember[]> {
  return db
    .select()
    .from(frameMember)
    .where(and(eq(frameMember.waveId, waveId), eq(frameMember.clusterId, clusterId)))
    .orderBy(asc(frameMember.memberId));
}

export async function findFrameMember(
  db: Database,
  clusterId: string,
  waveId: string,
  memberId: string,
): Promise<FrameMember | undefined> {
  const [row] = await db
    .select()
    .from(frameMember)
    .where(
      and(
        eq(frameMember.waveId, waveId),
        eq(frameMember.memberId, memberId),
        eq(frameMember.clusterId, clusterId),
      ),
    );
  return row;
}

/** Moves the deadline of an open wave to an instant; nothing happens to a wave that is not open. */
export function setDeadline(
  db: Database,
  clusterId: string,
  id: string,
  closesAt: number,
  graceMinutes: number,
) {
  return db
    .update(wave)
    .set({ closesAt, graceMinutes })
    .where(and(eq(wave.clusterId, clusterId), eq(wave.id, id), eq(wave.state, 'open')));
}

export function markClosed(db: Database, clusterId: string, id: string) {
  return db
    .update(wave)
    .set({ state: 'closed' })
    .where(and(eq(wave.clusterId, clusterId), eq(wave.id, id), eq(wave.state, 'open')));
}

export function markPublished(
  db: Database,
  clusterId: string,
  id: string,
  publishedAt: number,
  inputHash: string,
) {
  return db
    .update(wave)
    .set({ state: 'published', publishedAt, inputHash })
    .where(and(eq(wave.clusterId, clusterId), eq(wave.id, id), eq(wave.state, 'closed')));
}

/** Removes an imported past round with its frame; a wave that was opened stays for ever. */
export function deleteImportedWave(db: Database, clusterId: string, id: string) {
  const imported = and(eq(wave.clusterId, clusterId), eq(wave.id, id), eq(wave.origin, 'imported'));
  return [
    db
      .delete(frameMember)
      .where(
        and(
          eq(frameMember.clusterId, clusterId),
          inArray(frameMember.waveId, db.select({ id: wave.id }).from(wave).where(imported)),
        ),
      ),
    db.delete(wave).where(imported),
  ] as const;
}
