import { env } from 'cloudflare:workers';

/** Which call to the database fails: before it reaches the database, or after it was committed there. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly message: string;
}

export interface FaultyDatabase {
  readonly binding: D1Database;
  /** SQL of every call so far; the statements of a batch are one call. */
  readonly calls: readonly string[];
  /** Whether the fault has happened. */
  readonly struck: () => boolean;
}

interface Wrapped {
  readonly sql: string;
  readonly inner: D1PreparedStatement;
}

/** The real database whose Nth call fails once, as a lost connection would. */
export function faultyDatabase(fault: Fault | null): FaultyDatabase {
  const calls: string[] = [];
  let struck = false;

  async function call<T>(sql: string, run: () => Promise<T>): Promise<T> {
    calls.push(sql);
    const strikes = fault !== null && !struck && calls.length === fault.call;
    if (!strikes) return run();
    struck = true;
    if (fault.when === 'after') await run();
    throw new Error(fault.message);
  }

  function wrap(sql: string, inner: D1PreparedStatement): unknown {
    return {
      sql,
      inner,
      bind: (...values: unknown[]) => wrap(sql, inner.bind(...values)),
      all: () => call(sql, () => inner.all()),
    };
  }

  const session = {
    prepare: (sql: string) => wrap(sql, env.DB.prepare(sql)),
    batch: (statements: readonly Wrapped[]) =>
      call(statements.map(({ sql }) => sql).join(';'), () =>
        env.DB.batch(statements.map(({ inner }) => inner)),
      ),
  };
  // The application asks its binding for a session, and a session for prepare and batch, and for nothing else.
  const binding = { withSession: () => session } as unknown as D1Database;
  return { binding, calls, struck: () => struck };
}
