import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * A draft of one device, keyed by the random id that the submission will have. `pages` holds per page the answers
 * and the sequence number of their save, so that a late save never undoes a newer one. WITHOUT ROWID.
 */
export const draft = sqliteTable(
  'draft',
  {
    submissionId: text('submission_id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    waveId: text('wave_id').notNull(),
    rowKey: text('row_key').notNull(),
    pages: text('pages').notNull(),
    /** The submission this draft would replace, when answers are changed before the deadline. */
    replaces: text('replaces'),
    touchedOn: text('touched_on').notNull(),
  },
  (t) => [index('draft_by_row_key').on(t.waveId, t.rowKey)],
);

/**
 * One row per submission, append-only: a correction is a new revision. No time, no frame fact, nothing that is
 * equal across waves. WITHOUT ROWID, so that no order of arrival remains.
 */
export const submission = sqliteTable(
  'submission',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    waveId: text('wave_id').notNull(),
    rowKey: text('row_key').notNull(),
    revision: integer('revision').notNull(),
    body: text('body').notNull(),
    bodyHash: text('body_hash').notNull(),
    receivedOn: text('received_on').notNull(),
  },
  (t) => [uniqueIndex('submission_by_row_key').on(t.waveId, t.rowKey, t.revision)],
);

/** How many answers arrived and were erased per wave and day: stands in for an audit row per answer, which would link. */
export const answerDay = sqliteTable('answer_day', {
  id: text('id').primaryKey(),
  clusterId: text('cluster_id').notNull(),
  waveId: text('wave_id').notNull(),
  day: text('day').notNull(),
  submissions: integer('submissions').notNull(),
  erasures: integer('erasures').notNull(),
});
