import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';
import { questionnaireVersion } from './questionnaire-version.ts';

/** Where a person put the change of a question higher or lower than it was proposed: kept, with who and when. */
export const versionDecision = sqliteTable(
  'version_decision',
  {
    questionnaireVersionId: text('questionnaire_version_id')
      .notNull()
      .references(() => questionnaireVersion.id),
    itemCode: text('item_code').notNull(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    proposed: integer('proposed').notNull(),
    decided: integer('decided').notNull(),
    /** Never empty where it is lower than proposed. */
    because: text('because').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: integer('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionnaireVersionId, t.itemCode] }),
    index('version_decision_by_cluster').on(t.clusterId),
  ],
);
