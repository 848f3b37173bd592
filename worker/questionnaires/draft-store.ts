import { and, desc, eq, sql } from 'drizzle-orm';
import { itemSetAside, questionnaireDraft } from '../../schema/tables/questionnaire-draft.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Database } from '../platform/database.ts';

type DraftRow = typeof questionnaireDraft.$inferSelect;

export interface Draft extends Omit<DraftRow, 'document'> {
  readonly questionnaire: Questionnaire;
}

export interface SetAside extends Omit<typeof itemSetAside.$inferSelect, 'document'> {
  readonly item: Item;
}

const listedDrafts = 50;

/** Drafts of a cluster, the one that was changed last first. */
export async function listDrafts(db: Database, clusterId: string): Promise<readonly Draft[]> {
  const drafts = await db
    .select()
    .from(questionnaireDraft)
    .where(eq(questionnaireDraft.clusterId, clusterId))
    .orderBy(desc(questionnaireDraft.changedAt))
    .limit(listedDrafts);
  return drafts.map(toDraft);
}

export async function findDraft(db: Database, clusterId: string, id: string): Promise<Draft | undefined> {
  const [row] = await db.select().from(questionnaireDraft).where(isDraft(clusterId, id));
  return row && toDraft(row);
}

export function insertDraft(db: Database, { questionnaire, ...row }: Draft) {
  return db.insert(questionnaireDraft).values({ ...row, document: JSON.stringify(questionnaire) });
}

/** Changes a draft that is still at a revision; otherwise no row comes back. */
export function updateDraft(
  db: Database,
  { clusterId, id, revision }: Pick<Draft, 'clusterId' | 'id' | 'revision'>,
  change: { readonly document: string; readonly changedAt: number; readonly changedBy: string },
) {
  return db
    .update(questionnaireDraft)
    .set({ ...change, revision: revision + 1 })
    .where(and(isDraft(clusterId, id), eq(questionnaireDraft.revision, revision)))
    .returning({ revision: questionnaireDraft.revision });
}

export function deleteDraft(db: Database, clusterId: string, id: string) {
  return db.delete(questionnaireDraft).where(isDraft(clusterId, id));
}

/** Removes a draft once a version was published from it. */
export function deletePublishedDraft(
  db: Database,
  { clusterId, id }: Pick<Draft, 'clusterId' | 'id'>,
  questionnaireVersionId: string,
) {
  const isPublished = sql`EXISTS (SELECT 1 FROM questionnaire_version q WHERE q.id = ${questionnaireVersionId})`;
  return db.delete(questionnaireDraft).where(and(isDraft(clusterId, id), isPublished));
}

/** Versions of questions that wait for somebody to choose, the oldest first. */
export async function listSetAside(
  db: Database,
  clusterId: string,
  draftId: string,
): Promise<readonly SetAside[]> {
  const rows = await db
    .select()
    .from(itemSetAside)
    .where(and(eq(itemSetAside.clusterId, clusterId), eq(itemSetAside.draftId, draftId)))
    .orderBy(itemSetAside.madeAt);
  return rows.map(({ document, ...row }) => ({ ...row, item: itemIn(document) }));
}

export function insertSetAside(db: Database, { item, ...row }: SetAside) {
  return db.insert(itemSetAside).values({ ...row, document: JSON.stringify(item) });
}

export function deleteSetAside(db: Database, clusterId: string, id: string) {
  return db.delete(itemSetAside).where(and(eq(itemSetAside.clusterId, clusterId), eq(itemSetAside.id, id)));
}

/** Removes what is left of a draft that is gone. */
export function deleteSetAsideOf(db: Database, clusterId: string, draftId: string) {
  return db
    .delete(itemSetAside)
    .where(
      and(
        eq(itemSetAside.clusterId, clusterId),
        eq(itemSetAside.draftId, draftId),
        sql`NOT EXISTS (SELECT 1 FROM questionnaire_draft d WHERE d.id = ${draftId})`,
      ),
    );
}

function isDraft(clusterId: string, id: string) {
  return and(eq(questionnaireDraft.clusterId, clusterId), eq(questionnaireDraft.id, id));
}

function toDraft({ document, ...row }: DraftRow): Draft {
  // Written by this room in this shape.
  return { ...row, questionnaire: JSON.parse(document) as Questionnaire };
}

function itemIn(document: string): Item {
  // As above.
  return JSON.parse(document) as Item;
}
