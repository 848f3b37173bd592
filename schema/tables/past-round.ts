import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

/** A file of an earlier round; once it is committed, a wave has the same id. */
export const pastRound = sqliteTable(
  'past_round',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    state: text('state', { enum: ['uploaded', 'committing', 'committed', 'undone', 'discarded'] }).notNull(),
    year: integer('year').notNull(),
    /** As the browser said it, cleaned. */
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    mapping: text('mapping').notNull(),
    /** The loss report of the dry run, the same that the import obeys. */
    loss: text('loss').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    decidedAt: integer('decided_at'),
  },
  (t) => [index('past_round_by_cluster').on(t.clusterId, t.uploadedAt)],
);

/** How the columns of a cluster's earlier rounds were read, by their headers. */
export const roundMemory = sqliteTable('round_memory', {
  clusterId: text('cluster_id')
    .primaryKey()
    .references(() => cluster.id),
  document: text('document').notNull(),
  usedAt: integer('used_at').notNull(),
});
