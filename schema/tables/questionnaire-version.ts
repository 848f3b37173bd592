import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A published questionnaire: immutable, known by the SHA-256 of its canonical document. */
export const questionnaireVersion = sqliteTable(
  'questionnaire_version',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    version: text('version').notNull(),
    contentHash: text('content_hash').notNull(),
    document: text('document').notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (t) => [uniqueIndex('questionnaire_version_by_code').on(t.code, t.version)],
);
