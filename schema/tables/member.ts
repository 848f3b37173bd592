import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import {
  contactRoles,
  leavingReasons,
  locales,
  memberFactNames,
  memberKinds,
  sizeClasses,
} from '../../worker/core/organisation.ts';
import { cluster } from './cluster.ts';

/**
 * A member's place in the order of sizes: the smallest first, whoever has no size class last, and by name among equals.
 * Its index is over the same words.
 */
export const memberBySize = sql.raw(
  `CASE "size_class" WHEN 'micro' THEN '1' WHEN 'small' THEN '2' WHEN 'medium' THEN '3' WHEN 'large' THEN '4' ELSE '5' END || "sort_name"`,
);

/** A member with its facts of today; how these were on another day stands in `member_fact`. */
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
    /** Name of the group of companies it belongs to: such members count as one contributor of money. */
    holding: text('holding'),
    /** Competences as a JSON list of short labels, sorted, each once. */
    tags: text('tags').notNull().default('[]'),
    leftReasonCode: text('left_reason_code', { enum: leavingReasons }),
    /** Everything a search looks at, folded to lower case. */
    searchText: text('search_text').notNull().default(''),
    /** When it was changed last: an import is undone only where nobody has changed anything since. */
    changedAt: integer('changed_at').notNull().default(0),
    /** The name as it is sorted. */
    sortName: text('sort_name').notNull().default(''),
    /** Who answers, as the list says it; the database keeps it as the contacts change. Null where nobody does. */
    answeringName: text('answering_name'),
    answeringOptedOut: integer('answering_opted_out', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('member_by_cluster').on(t.clusterId, t.name),
    index('member_by_name').on(t.clusterId, t.leftOn, t.sortName, t.id),
    index('member_by_joined').on(t.clusterId, t.leftOn, t.joinedOn, t.id),
    index('member_by_size').on(t.clusterId, t.leftOn, memberBySize, t.id),
  ],
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
    /** One contact of a member answers the survey; the others are there for other matters. */
    role: text('role', { enum: contactRoles }).notNull().default('answers'),
  },
  (t) => [
    index('contact_by_member').on(t.memberId),
    index('contact_by_cluster').on(t.clusterId),
    uniqueIndex('contact_who_answers')
      .on(t.memberId)
      .where(sql`role = 'answers'`),
  ],
);

/** A fact about a member and the day from which it holds. Only ever added to: the latest record of a day counts. */
export const memberFact = sqliteTable(
  'member_fact',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    fact: text('fact', { enum: memberFactNames }).notNull(),
    value: text('value').notNull(),
    validFrom: text('valid_from').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [index('member_fact_by_member').on(t.clusterId, t.memberId, t.validFrom)],
);

/** How many members a cluster has, and their tags, so that a page of the list need not look at them all. */
export const memberTally = sqliteTable('member_tally', {
  clusterId: text('cluster_id').primaryKey(),
  /** First day on which somebody joins or leaves without a change of the register; null where none is known. */
  goodUntil: text('good_until'),
  current: integer('current').notNull(),
  former: integer('former').notNull(),
  withoutContact: integer('without_contact').notNull(),
  /** Every tag that a member has, as a JSON list in alphabetical order. */
  tags: text('tags').notNull(),
});
