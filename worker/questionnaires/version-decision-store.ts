import { asc, eq, sql } from 'drizzle-orm';
import { versionDecision } from '../../schema/tables/version-decision.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type VersionDecision = typeof versionDecision.$inferSelect;

/** Stands for the item code where the length of the whole was decided, in minutes. */
export const lengthDecision = '*';

/** What persons decided about the changes of a version, by item. */
export function listDecisions(
  db: Database,
  questionnaireVersionId: string,
): Promise<readonly VersionDecision[]> {
  return db
    .select()
    .from(versionDecision)
    .where(eq(versionDecision.questionnaireVersionId, questionnaireVersionId))
    .orderBy(asc(versionDecision.itemCode));
}

/**
 * Keeps decisions about the version that a draft became, if this batch has just made it: the draft is still there, and
 * the version has its id. One statement, whatever their number.
 */
export function insertDecisions(
  db: Database,
  questionnaireVersionId: string,
  decisions: readonly VersionDecision[],
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO version_decision (questionnaire_version_id, item_code, cluster_id, proposed, decided, because,
                                  decided_by, decided_at)
    SELECT ${questionnaireVersionId}, value ->> 'itemCode', value ->> 'clusterId', value ->> 'proposed',
           value ->> 'decided', value ->> 'because', value ->> 'decidedBy', value ->> 'decidedAt'
    FROM json_each(${JSON.stringify(decisions)})
    WHERE EXISTS (SELECT 1 FROM questionnaire_version q JOIN questionnaire_draft d ON d.id = q.id
                  WHERE q.id = ${questionnaireVersionId})`,
  );
}
