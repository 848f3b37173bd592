import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

export const ledgerEntry = sqliteTable(
  'ledger_entry',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    year: integer('year').notNull(),
    category: text('category', {
      enum: ['fees', 'services', 'sponsoring', 'projectGrants', 'publicCore', 'inKind'],
    }).notNull(),
    stage: text('stage', { enum: ['planned', 'contracted', 'actual'] }).notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Distinct payers behind the amount, where known; the minimum frequency outside the house counts them. */
    payers: integer('payers'),
    funder: text('funder'),
  },
  (t) => [index('ledger_entry_by_cluster').on(t.clusterId, t.year)],
);
