import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { draft, submission } from '../../schema/tables/answer.ts';
import { wave } from '../../schema/tables/wave.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

/** Answers of one page and the sequence number of their save. */
export interface SavedPage {
  readonly seq: number;
  readonly answers: Answers;
}

export interface Draft {
  readonly submissionId: string;
  readonly pages: Readonly<Record<string, SavedPage>>;
  readonly replaces: string | null;
}

export interface Submission {
  readonly id: string;
  readonly revision: number;
  readonly answers: Answers;
  readonly bodyHash: string;
  readonly receivedOn: string;
}

/** Where a row belongs; part of every access, so that an id alone opens nothing. */
export interface RowPlace {
  readonly clusterId: string;
  readonly waveId: string;
  readonly rowKey: string;
}

const draftColumns = {
  submissionId: draft.submissionId,
  pages: draft.pages,
  replaces: draft.replaces,
};

export function selectDraft(db: Database, place: RowPlace, submissionId: string) {
  return db
    .select(draftColumns)
    .from(draft)
    .where(
      and(
        eq(draft.submissionId, submissionId),
        eq(draft.rowKey, place.rowKey),
        eq(draft.waveId, place.waveId),
      ),
    );
}

export async function findDraft(
  db: Database,
  place: RowPlace,
  submissionId: string,
): Promise<Draft | undefined> {
  return toDraft((await selectDraft(db, place, submissionId))[0]);
}

/** Ids of the drafts that were begun for a row, on whatever device. */
export async function listDraftIds(db: Database, place: RowPlace): Promise<readonly string[]> {
  const rows = await db
    .select({ id: draft.submissionId })
    .from(draft)
    .where(and(eq(draft.waveId, place.waveId), eq(draft.rowKey, place.rowKey)));
  return rows.map((row) => row.id);
}

export function toDraft(
  row: { submissionId: string; pages: string; replaces: string | null } | undefined,
): Draft | undefined {
  // Written by savePage only.
  return row && { ...row, pages: JSON.parse(row.pages) as Draft['pages'] };
}

/** Opens while the wave takes answers: before the deadline, or within the grace period for a draft begun before. */
function waveTakesAnswers(place: RowPlace, submissionId: string, now: number) {
  return sql`EXISTS (
    SELECT 1 FROM wave w WHERE w.id = ${place.waveId} AND w.cluster_id = ${place.clusterId} AND w.state = 'open'
      AND (${now} <= w.closes_at OR (${now} <= w.closes_at + w.grace_minutes * 60000
        AND EXISTS (SELECT 1 FROM draft d WHERE d.submission_id = ${submissionId}))))`;
}

/** Saves one page, unless a newer save of it is stored, the wave is closed, or the draft was sent. */
export function upsertPage(
  db: Database,
  place: RowPlace,
  save: {
    submissionId: string;
    page: string;
    saved: SavedPage;
    /** Pages a new draft begins with: the answers that are being changed. */
    begin: Draft['pages'];
    replaces: string | null;
    now: number;
    day: string;
  },
) {
  const path = `$."${save.page}"`;
  const saved = JSON.stringify(save.saved);
  return rawStatement(
    db,
    sql`
    INSERT INTO draft (submission_id, cluster_id, wave_id, row_key, pages, replaces, touched_on)
    SELECT ${save.submissionId}, ${place.clusterId}, ${place.waveId}, ${place.rowKey},
           json_set(json(${JSON.stringify(save.begin)}), ${path}, json(${saved})), ${save.replaces}, ${save.day}
    WHERE ${waveTakesAnswers(place, save.submissionId, save.now)}
      AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.id = ${save.submissionId})
    ON CONFLICT (submission_id) DO UPDATE SET
      pages = json_set(pages, ${path}, json(${saved})), touched_on = excluded.touched_on
    WHERE draft.row_key = excluded.row_key AND coalesce(json_extract(draft.pages, ${`${path}.seq`}), 0) < ${save.saved.seq}`,
  );
}

const submissionColumns = {
  id: submission.id,
  revision: submission.revision,
  body: submission.body,
  bodyHash: submission.bodyHash,
  receivedOn: submission.receivedOn,
};

export function selectSubmission(db: Database, place: RowPlace, id: string) {
  return db
    .select(submissionColumns)
    .from(submission)
    .where(
      and(eq(submission.id, id), eq(submission.rowKey, place.rowKey), eq(submission.waveId, place.waveId)),
    );
}

export async function findSubmission(
  db: Database,
  place: RowPlace,
  id: string,
): Promise<Submission | undefined> {
  return toSubmission((await selectSubmission(db, place, id))[0]);
}

/** Day and id of what counts for a row now, without the answers. */
export async function findLatestSubmission(db: Database, place: RowPlace) {
  const [row] = await db
    .select({ id: submission.id, revision: submission.revision, receivedOn: submission.receivedOn })
    .from(submission)
    .where(and(eq(submission.waveId, place.waveId), eq(submission.rowKey, place.rowKey)))
    .orderBy(desc(submission.revision))
    .limit(1);
  return row;
}

/** Id of a row's first submission: while the row has answers it stays, however often they are changed. */
export async function findFirstSubmissionId(db: Database, place: RowPlace): Promise<string | undefined> {
  const [row] = await db
    .select({ id: submission.id })
    .from(submission)
    .where(and(eq(submission.waveId, place.waveId), eq(submission.rowKey, place.rowKey)))
    .orderBy(submission.revision)
    .limit(1);
  return row?.id;
}

export function toSubmission(
  row: { id: string; revision: number; body: string; bodyHash: string; receivedOn: string } | undefined,
): Submission | undefined {
  if (row === undefined) return undefined;
  const { body, ...rest } = row;
  // Written by submitAnswers only, after validation against the questionnaire.
  return { ...rest, answers: JSON.parse(body) as Answers };
}

/**
 * Stores a submission if the wave takes answers and nothing else was sent for the row but what it replaces.
 * The same id again changes nothing.
 */
export function insertSubmission(
  db: Database,
  place: RowPlace,
  row: {
    id: string;
    body: string;
    bodyHash: string;
    replaces: string | null;
    now: number;
    day: string;
  },
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO submission (id, cluster_id, wave_id, row_key, revision, body, body_hash, received_on)
    SELECT ${row.id}, ${place.clusterId}, ${place.waveId}, ${place.rowKey}, coalesce(max(s.revision), 0) + 1,
           ${row.body}, ${row.bodyHash}, ${row.day}
    FROM submission s WHERE s.wave_id = ${place.waveId} AND s.row_key = ${place.rowKey}
    HAVING ${waveTakesAnswers(place, row.id, row.now)}
      AND coalesce((SELECT l.id FROM submission l WHERE l.wave_id = ${place.waveId} AND l.row_key = ${place.rowKey}
                    ORDER BY l.revision DESC LIMIT 1), '') = ${row.replaces ?? ''}
    ON CONFLICT DO NOTHING`,
  );
}

/** Counts the submission of the statement before, if it stored one. */
export function countSubmission(db: Database, place: RowPlace, day: string) {
  return rawStatement(
    db,
    sql`
    INSERT INTO answer_day (id, cluster_id, wave_id, day, submissions, erasures)
    SELECT ${`${place.waveId}/${day}`}, ${place.clusterId}, ${place.waveId}, ${day}, 1, 0 WHERE changes() > 0
    ON CONFLICT (id) DO UPDATE SET submissions = submissions + 1`,
  );
}

/** Erases every revision of a row; what was published stays as it is. */
export function deleteSubmissions(db: Database, place: RowPlace) {
  return db
    .delete(submission)
    .where(and(eq(submission.waveId, place.waveId), eq(submission.rowKey, place.rowKey)));
}

export function deleteDraft(db: Database, place: RowPlace, submissionId: string) {
  return db
    .delete(draft)
    .where(
      and(
        eq(draft.submissionId, submissionId),
        eq(draft.waveId, place.waveId),
        eq(draft.rowKey, place.rowKey),
      ),
    );
}

export function deleteDraftsOfRow(db: Database, place: RowPlace) {
  return db.delete(draft).where(and(eq(draft.waveId, place.waveId), eq(draft.rowKey, place.rowKey)));
}

/** Counts the erasure of the statement before, if it erased something. */
export function countErasure(db: Database, place: RowPlace, day: string) {
  return rawStatement(
    db,
    sql`
    INSERT INTO answer_day (id, cluster_id, wave_id, day, submissions, erasures)
    SELECT ${`${place.waveId}/${day}`}, ${place.clusterId}, ${place.waveId}, ${day}, 0, 1 WHERE changes() > 0
    ON CONFLICT (id) DO UPDATE SET erasures = erasures + 1`,
  );
}

/** Removes the draft that became a submission. */
export function deleteSentDraft(db: Database, submissionId: string, bodyHash: string) {
  return rawStatement(
    db,
    sql`
    DELETE FROM draft WHERE submission_id = ${submissionId}
      AND EXISTS (SELECT 1 FROM submission WHERE id = ${submissionId} AND body_hash = ${bodyHash})`,
  );
}

/** What counts of a wave: the latest revision of each row, in the order of random keys. */
export async function listCountedAnswers(db: Database, clusterId: string, waveId: string) {
  const rows = await db
    .select({ rowKey: submission.rowKey, body: submission.body, bodyHash: submission.bodyHash })
    .from(submission)
    .where(
      and(
        eq(submission.waveId, waveId),
        eq(submission.clusterId, clusterId),
        sql`NOT EXISTS (SELECT 1 FROM submission later WHERE later.wave_id = ${submission.waveId}
          AND later.row_key = ${submission.rowKey} AND later.revision > ${submission.revision})`,
      ),
    )
    .orderBy(submission.rowKey);
  return rows.map((row) => ({
    rowKey: row.rowKey,
    bodyHash: row.bodyHash,
    answers: JSON.parse(row.body) as Answers,
  }));
}

/** Drafts that were never sent end on the day for which the results were announced, once they are there. */
export function deleteOverdueDrafts(db: Database, today: string) {
  const over = db
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.state, 'published'), lte(wave.resultOn, today)));
  return db.delete(draft).where(inArray(draft.waveId, over));
}
