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
