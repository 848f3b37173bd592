import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

/** A questionnaire that a cluster is working on; what is published from it is a version of its own. */
export const questionnaireDraft = sqliteTable(
  'questionnaire_draft',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    /** The published version it was made from: `code@version`. */
    base: text('base').notNull(),
    document: text('document').notNull(),
    /** Counts its changes: whoever changes an older one begins again with the newer. */
    revision: integer('revision').notNull(),
    madeAt: integer('made_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (t) => [index('questionnaire_draft_by_cluster').on(t.clusterId, t.changedAt)],
);

/** What somebody wrote to a question that somebody else had changed meanwhile; both are kept until one is chosen. */
export const itemSetAside = sqliteTable(
  'item_set_aside',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    draftId: text('draft_id').notNull(),
    itemCode: text('item_code').notNull(),
    document: text('document').notNull(),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (t) => [index('item_set_aside_by_draft').on(t.draftId)],
);
