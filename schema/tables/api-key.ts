import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cluster } from './cluster.ts';

export const apiKey = sqliteTable(
  'api_key',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    name: text('name').notNull(),
    /** JSON array. */
    scopes: text('scopes').notNull(),
    /** SHA-256 of the whole key; its secret has 256 random bits. */
    hash: text('hash').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** Day, not time. */
    lastUsedOn: text('last_used_on'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('api_key_by_cluster').on(t.clusterId, t.createdAt)],
);

/** A writing request that carried an Idempotency-Key; without a status it is still being carried out. */
export const idempotentRequest = sqliteTable(
  'idempotent_request',
  {
    apiKeyId: text('api_key_id')
      .notNull()
      .references(() => apiKey.id),
    keyHash: text('key_hash').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    body: text('body'),
    startedAt: integer('started_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.apiKeyId, t.keyHash] }),
    index('idempotent_request_by_start').on(t.startedAt),
  ],
);
