import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

/** What tables are imported into. */
export const importTargets = ['members', 'ledger', 'commitments'] as const;

export const importRun = sqliteTable(
  'import_run',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    target: text('target', { enum: importTargets }).notNull(),
    state: text('state', { enum: ['uploaded', 'committed', 'undone', 'discarded'] }).notNull(),
    /** As the browser said it, cleaned. */
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    mapping: text('mapping').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    same: integer('same').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    /** When it was committed, undone or discarded last. */
    decidedAt: integer('decided_at'),
    /** Whether what undoing needs is still kept. */
    undoable: integer('undoable', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('import_run_by_cluster').on(t.clusterId, t.target, t.uploadedAt),
    index('import_run_by_state').on(t.state, t.undoable, t.uploadedAt),
  ],
);

/** Which columns were which fields, by the headers of a file. */
export const importMapping = sqliteTable(
  'import_mapping',
  {
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    target: text('target', { enum: importTargets }).notNull(),
    /** SHA-256 of the headers in alphabetical order. */
    signature: text('signature').notNull(),
    mapping: text('mapping').notNull(),
    usedAt: integer('used_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.target, t.signature] })],
);
