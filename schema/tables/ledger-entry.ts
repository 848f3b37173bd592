import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ledgerCategories, ledgerStages } from '../../worker/core/catalogue/measures/measure-entry.ts';
import { cluster } from './cluster.ts';

export const ledgerEntry = sqliteTable(
  'ledger_entry',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    /** Calendar year in which the period begins. */
    year: integer('year').notNull(),
    category: text('category', { enum: ledgerCategories }).notNull(),
    stage: text('stage', { enum: ledgerStages }).notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Distinct payers behind the amount, where known; the minimum frequency outside the house counts them. */
    payers: integer('payers'),
    /** The most that one of several payers paid, where known: whether one payer stands out decides what is told outside. */
    largestCents: integer('largest_cents'),
    funder: text('funder'),
    /** Period of the amount, half-open. */
    startsOn: text('starts_on').notNull().default(''),
    endsOn: text('ends_on').notNull().default(''),
    note: text('note').notNull().default(''),
    /** When it was changed last: an import is undone only where nobody has changed anything since. */
    changedAt: integer('changed_at').notNull().default(0),
  },
  (t) => [index('ledger_entry_by_cluster').on(t.clusterId, t.year)],
);

/** Public core funding as it was agreed: who pays, from when to when, and how it falls. */
export const fundingCommitment = sqliteTable(
  'funding_commitment',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    funder: text('funder').notNull(),
    startsOn: text('starts_on').notNull(),
    /** First day without it. */
    endsOn: text('ends_on').notNull(),
    /** Agreed amount of each calendar year as a JSON list `{year, amountCents}`. */
    degression: text('degression').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [index('funding_commitment_by_cluster').on(t.clusterId, t.startsOn)],
);
