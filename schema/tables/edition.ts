import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

export const edition = sqliteTable(
  'edition',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    number: text('number').notNull(),
    year: integer('year').notNull(),
    /** Readable by anyone who has the permanent link; otherwise by the cluster's people and funders. */
    isPublic: integer('is_public', { mode: 'boolean' }).notNull(),
    snapshotSha256: text('snapshot_sha256').notNull(),
    releasedAt: integer('released_at').notNull(),
    releasedBy: text('released_by').notNull(),
  },
  (t) => [
    uniqueIndex('edition_by_number').on(t.clusterId, t.number),
    index('edition_by_snapshot').on(t.snapshotSha256),
  ],
);

export const editionFile = sqliteTable(
  'edition_file',
  {
    editionId: text('edition_id')
      .notNull()
      .references(() => edition.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** Key of the bytes in the file store. */
    sha256: text('sha256').notNull(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.name] }), index('edition_file_by_sha256').on(t.sha256)],
);

/** What the attacker found in what an edition would publish, beside all before it. */
export const editionCheck = sqliteTable(
  'edition_check',
  {
    clusterId: text('cluster_id').notNull(),
    /** Hash of everything that is or would be published. */
    materialHash: text('material_hash').notNull(),
    /** Occasion of the job that checks. */
    occasion: text('occasion').notNull(),
    state: text('state', { enum: ['waiting', 'passed', 'blocked'] }).notNull(),
    /** The summary as JSON; null while the check waits. */
    document: text('document'),
    checkedAt: integer('checked_at'),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.materialHash] })],
);
