import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The whole disclosed series of one indicator of one cluster: what a page reads instead of answers. */
export const indicatorSeries = sqliteTable(
  'indicator_series',
  {
    clusterId: text('cluster_id').notNull(),
    code: text('code').notNull(),
    document: text('document').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.code] })],
);

/** What the gate decided for a wave, cell by cell, with member sets over a random index linked to no company. */
export const disclosureDecision = sqliteTable('disclosure_decision', {
  waveId: text('wave_id').primaryKey(),
  clusterId: text('cluster_id').notNull(),
  document: text('document').notNull(),
  decidedAt: integer('decided_at').notNull(),
});

/** What the answers of a wave say of their own quality: counts and coefficients, no answer. */
export const waveDiagnostics = sqliteTable('wave_diagnostics', {
  waveId: text('wave_id').primaryKey(),
  clusterId: text('cluster_id').notNull(),
  document: text('document').notNull(),
  madeAt: integer('made_at').notNull(),
});
