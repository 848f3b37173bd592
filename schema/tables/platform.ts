import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    kind: text('kind', {
      enum: ['publishWave', 'sendMails', 'importRound', 'measureOwn', 'checkEdition'],
    }).notNull(),
    /** The same work is queued once. */
    occasion: text('occasion').notNull().unique(),
    payload: text('payload').notNull(),
    state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    step: integer('step').notNull(),
    steps: integer('steps').notNull(),
    attempts: integer('attempts').notNull(),
    /** Not before this instant. While running: until then the job belongs to the invocation that claimed it. */
    dueAt: integer('due_at').notNull(),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
    problem: text('problem'),
  },
  (t) => [index('job_by_due').on(t.state, t.dueAt)],
);

/** Append-only by trigger. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id'),
    at: integer('at').notNull(),
    actorId: text('actor_id').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
  },
  (t) => [
    index('audit_entry_by_cluster').on(t.clusterId, t.at),
    index('audit_entry_by_subject').on(t.clusterId, t.subject, t.at),
  ],
);

/** Counts attempts per key and window, in the database, because per-location counters are only approximate. */
export const attempt = sqliteTable('attempt', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  windowEndsAt: integer('window_ends_at').notNull(),
});
