import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { clusterKinds, locales } from '../../worker/core/organisation.ts';

export const cluster = sqliteTable('cluster', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  kind: text('kind', { enum: clusterKinds }).notNull(),
  foundedOn: text('founded_on').notNull(),
  initiatedBy: text('initiated_by', { enum: ['companies', 'politics', 'science'] }).notNull(),
  region: text('region').notNull(),
  regionType: text('region_type', { enum: ['urban', 'rural', 'mixed'] }).notNull(),
  branchFocus: text('branch_focus').notNull(),
  locale: text('locale', { enum: locales }).notNull(),
  brandColour: text('brand_colour').notNull(),
  hasOffice: integer('has_office', { mode: 'boolean' }).notNull(),
  senderName: text('sender_name').notNull(),
  senderFunction: text('sender_function').notNull(),
  phone: text('phone').notNull(),
  mail: text('mail').notNull(),
  /** Invented for the demonstration: said on every page. */
  invented: integer('invented', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/** What happened to the cluster; drawn as a ringed letter on every time axis. */
export const clusterEvent = sqliteTable(
  'cluster_event',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    onDate: text('on_date').notNull(),
    labelDe: text('label_de').notNull(),
    labelEn: text('label_en').notNull(),
  },
  (t) => [index('cluster_event_by_cluster').on(t.clusterId, t.onDate)],
);
