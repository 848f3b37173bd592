import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { questionnaireVersion } from '../../schema/tables/questionnaire-version.ts';
import { wave } from '../../schema/tables/wave.ts';
import { ownCodesOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import { expandForm } from '../core/questionnaire/expand-form.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export interface PublishedQuestionnaire {
  readonly id: string;
  readonly contentHash: string;
  readonly questionnaire: Questionnaire;
  /** The same as it is asked: what answers, journeys and measures know. */
  readonly form: Questionnaire;
}

const columns = {
  id: questionnaireVersion.id,
  contentHash: questionnaireVersion.contentHash,
  document: questionnaireVersion.document,
};

/** Published versions never change, so an isolate reads each of them once. */
const known = new Map<string, PublishedQuestionnaire>();

export async function findQuestionnaire(
  db: Database,
  id: string,
): Promise<PublishedQuestionnaire | undefined> {
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const [row] = await db.select(columns).from(questionnaireVersion).where(eq(questionnaireVersion.id, id));
  return row && remember(row);
}

export async function findQuestionnaireByVersion(
  db: Database,
  code: string,
  version: string,
): Promise<PublishedQuestionnaire | undefined> {
  const [row] = await db
    .select(columns)
    .from(questionnaireVersion)
    .where(and(eq(questionnaireVersion.code, code), eq(questionnaireVersion.version, version)));
  return row && remember(row);
}

/** All published versions with their documents. */
export async function listPublishedQuestionnaires(db: Database): Promise<readonly PublishedQuestionnaire[]> {
  return (await db.select(columns).from(questionnaireVersion)).map(remember);
}

/** Every published version of one questionnaire. */
export async function listVersions(db: Database, code: string): Promise<readonly PublishedQuestionnaire[]> {
  const rows = await db.select(columns).from(questionnaireVersion).where(eq(questionnaireVersion.code, code));
  return rows.map(remember);
}

/** Every version that a cluster published of its own questionnaires, the newest first. */
export async function listOwnVersions(
  db: Database,
  clusterId: string,
): Promise<readonly (PublishedQuestionnaire & { readonly publishedAt: number })[]> {
  const first = ownCodesOf(clusterId);
  const rows = await db
    .select({ ...columns, publishedAt: questionnaireVersion.publishedAt })
    .from(questionnaireVersion)
    .where(and(gte(questionnaireVersion.code, first), lt(questionnaireVersion.code, `${first}\u{ffff}`)))
    .orderBy(desc(questionnaireVersion.publishedAt));
  return rows.map(({ publishedAt, ...row }) => ({ ...remember(row), publishedAt }));
}

/** What the waves of a cluster asked, past rounds too, the newest first. */
export async function listAskedQuestionnaires(
  db: Database,
  clusterId: string,
): Promise<readonly (PublishedQuestionnaire & { readonly year: number; readonly isOpened: boolean })[]> {
  const rows = await db
    .select({ ...columns, year: wave.year, origin: wave.origin })
    .from(wave)
    .innerJoin(questionnaireVersion, eq(questionnaireVersion.id, wave.questionnaireVersionId))
    .where(eq(wave.clusterId, clusterId))
    .orderBy(desc(wave.year));
  return rows.map(({ year, origin, ...row }) => ({ ...remember(row), year, isOpened: origin === 'opened' }));
}

/** Inserts a version made from a draft, if the draft is still at the revision that was seen. */
export function insertFromDraft(
  db: Database,
  row: typeof questionnaireVersion.$inferInsert,
  draft: { readonly clusterId: string; readonly id: string; readonly revision: number },
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO questionnaire_version (id, code, version, content_hash, document, published_at)
    SELECT ${row.id}, ${row.code}, ${row.version}, ${row.contentHash}, ${row.document}, ${row.publishedAt}
    WHERE EXISTS (SELECT 1 FROM questionnaire_draft d WHERE d.id = ${draft.id}
                  AND d.cluster_id = ${draft.clusterId} AND d.revision = ${draft.revision})
    ON CONFLICT DO NOTHING`,
  );
}

export function insertQuestionnaire(db: Database, row: typeof questionnaireVersion.$inferInsert) {
  return db.insert(questionnaireVersion).values(row).onConflictDoNothing();
}

/** Removes a version that no wave uses any more. */
export function deleteUnusedQuestionnaire(db: Database, id: string) {
  return db
    .delete(questionnaireVersion)
    .where(
      and(
        eq(questionnaireVersion.id, id),
        sql`NOT EXISTS (SELECT 1 FROM wave w WHERE w.questionnaire_version_id = ${id})`,
      ),
    );
}

function remember(row: { id: string; contentHash: string; document: string }): PublishedQuestionnaire {
  // The document was a Questionnaire when it was published, and a trigger forbids any change.
  const questionnaire = JSON.parse(row.document) as Questionnaire;
  const form = expandForm(questionnaire);
  const published = { id: row.id, contentHash: row.contentHash, questionnaire, form };
  known.set(row.id, published);
  return published;
}
