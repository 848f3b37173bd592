import { sql, type SQL } from 'drizzle-orm';
import type { Database, Statement } from './database.ts';
import { Problem } from './problem.ts';
import { rawStatement } from './raw-statement.ts';

/** What a text that is read from the database says now. */
export async function readText(db: Database, text: SQL<string>): Promise<string> {
  const [row] = await db.all<{ readonly text: string }>(sql`SELECT ${text} AS text`);
  return row?.text ?? '';
}

/**
 * The same database, whose next batch is carried out only if a text that is read from it still says what it said. The
 * comparison is the first statement of that batch: nothing can come between it and the change.
 */
export function guardNextBatch(db: Database, text: SQL<string>, expected: string): Database {
  let guard: Statement | null = rawStatement(
    db,
    // D1 has no statement that fails by itself; a text that is no JSON does.
    sql`SELECT json(CASE WHEN ${text} = ${expected} THEN '1' ELSE ${noJson} END)`,
  );
  async function batch(statements: readonly Statement[]): Promise<unknown[]> {
    const [first, ...others] = statements;
    if (guard === null || first === undefined) return db.batch(statements as [Statement]);
    const guarded = [guard, first, ...others] as const;
    guard = null;
    try {
      return (await db.batch([...guarded])).slice(1);
    } catch (error) {
      throw isChanged(error) ? new Problem('preconditionFailed', 'changed at the same moment') : error;
    }
  }
  // Everything else of the database is that of the one it stands for.
  return Object.assign(Object.create(db) as Database, { batch });
}

const noJson = 'changed';

function isChanged(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes('malformed JSON') || isChanged(error.cause);
}
