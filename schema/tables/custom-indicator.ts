import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

/** An indicator that a cluster defines over one of its questions. */
export const customIndicator = sqliteTable(
  'custom_indicator',
  {
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    code: text('code').notNull(),
    measure: text('measure').notNull(),
    nameDe: text('name_de').notNull(),
    nameEn: text('name_en').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.code] })],
);
