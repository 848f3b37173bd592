import type { SQL } from 'drizzle-orm';
import type { Database, Statement } from './database.ts';

/** The two inner parts of Drizzle that build a statement; its own `run(sql)` cannot take part in a D1 batch. */
interface Inner {
  readonly dialect: { sqlToQuery(query: SQL): unknown };
  readonly session: { prepareQuery(query: unknown, fields: undefined, method: 'run', array: false): unknown };
}

/** A hand-written statement for a batch, with its parameters bound. */
export function rawStatement(db: Database, query: SQL): Statement {
  const { dialect, session } = db as unknown as Inner;
  const prepared = session.prepareQuery(dialect.sqlToQuery(query), undefined, 'run', false);
  // A batch asks each of its items for the prepared statement and for nothing else.
  return { _prepare: () => prepared } as unknown as Statement;
}
