import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { clusterKinds, locales, memberKinds, sizeClasses } from '../../worker/core/organisation.ts';

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

export const member = sqliteTable(
  'member',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    name: text('name').notNull(),
    kind: text('kind', { enum: memberKinds }).notNull(),
    /** Null for science and politics, where size class does not exist. */
    sizeClass: text('size_class', { enum: sizeClasses }),
    place: text('place').notNull(),
    joinedOn: text('joined_on').notNull(),
    /** First day on which it is no member any more. */
    leftOn: text('left_on'),
    leftReason: text('left_reason'),
  },
  (t) => [index('member_by_cluster').on(t.clusterId, t.name)],
);

export const contact = sqliteTable(
  'contact',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    email: text('email').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    optedOut: integer('opted_out', { mode: 'boolean' }).notNull(),
  },
  (t) => [index('contact_by_member').on(t.memberId), index('contact_by_cluster').on(t.clusterId)],
);

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
