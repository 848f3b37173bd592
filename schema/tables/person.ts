import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Insight } from '../../worker/core/insights.ts';

export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  locale: text('locale', { enum: ['de', 'en'] }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/** A code that was asked for; a row exists whether or not the address is known, so that nobody can tell. */
export const signInCode = sqliteTable('sign_in_code', {
  id: text('id').primaryKey(),
  personId: text('person_id').references(() => person.id),
  codeHash: text('code_hash').notNull(),
  /** Hash of the cookie of the browser that asked: another browser cannot use the code. */
  browserHash: text('browser_hash').notNull().unique(),
  expiresAt: integer('expires_at').notNull(),
  tries: integer('tries').notNull(),
  usedAt: integer('used_at'),
});

export const session = sqliteTable(
  'session',
  {
    idHash: text('id_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('session_by_expiry').on(t.expiresAt)],
);

export const roleGrant = sqliteTable(
  'role_grant',
  {
    clusterId: text('cluster_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', {
      enum: ['owner', 'editor', 'viewer', 'funder', 'trustee', 'operator'],
    }).notNull(),
    grantedAt: integer('granted_at').notNull(),
    /** What an operator may see there; empty for every other role. */
    insights: text('insights', { mode: 'json' }).$type<readonly Insight[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.clusterId, t.personId, t.role] }),
    index('role_grant_by_person').on(t.personId),
  ],
);
