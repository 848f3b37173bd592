import { env } from 'cloudflare:workers';

interface Wrapped {
  readonly inner: D1PreparedStatement;
}

/** The real database, where somebody else is always a moment faster: something happens just before each batch. */
export function interleavedDatabase(before: () => Promise<unknown>): D1Database {
  const wrap = (inner: D1PreparedStatement): unknown => ({
    inner,
    bind: (...values: unknown[]) => wrap(inner.bind(...values)),
    all: () => inner.all(),
  });
  const session = {
    prepare: (sql: string) => wrap(env.DB.prepare(sql)),
    batch: async (statements: readonly Wrapped[]) => {
      await before();
      return env.DB.batch(statements.map(({ inner }) => inner));
    },
  };
  // The application asks its binding for a session, and a session for prepare and batch, and for nothing else.
  return { withSession: () => session } as unknown as D1Database;
}
