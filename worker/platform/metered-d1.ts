import { classifyDatabaseError } from './database-error.ts';
import { Problem } from './problem.ts';

/** What one invocation cost the database; benchmarks and a response header in development read it. */
export interface Meter {
  queries: number;
  rowsRead: number;
  rowsWritten: number;
}

export interface DatabaseLimits {
  readonly boundParameters: number;
  readonly rowBytes: number;
  readonly queriesPerInvocation: number;
  readonly deadlineMs: number;
  readonly readAttempts: number;
}

/** D1's limits that local workerd does not enforce are enforced here, so that they show before production. */
export const d1Limits: DatabaseLimits = {
  boundParameters: 100,
  rowBytes: 2_000_000,
  queriesPerInvocation: 1_000,
  deadlineMs: 8_000,
  readAttempts: 3,
};

type Binding = Pick<D1Database, 'prepare' | 'batch'>;
type Pause = (ms: number) => Promise<unknown>;

/** A D1 binding that counts, guards and retries. Reads are retried; a failed write is the caller's to repeat. */
export function meteredD1(
  binding: Binding,
  meter: Meter,
  limits: DatabaseLimits = d1Limits,
  pause: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): D1Database {
  async function attempt<T>(isRead: boolean, run: () => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await beforeDeadline(run(), limits.deadlineMs);
      } catch (error) {
        const kind = classifyDatabaseError(error);
        if (kind === 'permanent') throw error;
        if (kind === 'overloaded' || !isRead || tried >= limits.readAttempts) {
          throw new Problem('databaseBusy', String(error), 5);
        }
        await pause(50 * 2 ** tried);
      }
    }
  }

  function count(results: readonly D1Result[]): void {
    for (const result of results) {
      meter.rowsRead += result.meta.rows_read ?? 0;
      meter.rowsWritten += result.meta.rows_written ?? 0;
    }
  }

  function spend(queries: number): void {
    meter.queries += queries;
    if (meter.queries > limits.queriesPerInvocation) {
      throw new Error(`More than ${limits.queriesPerInvocation} queries in one invocation`);
    }
  }

  class MeteredStatement {
    readonly sql: string;
    readonly inner: D1PreparedStatement;

    constructor(sql: string, inner: D1PreparedStatement) {
      this.sql = sql;
      this.inner = inner;
    }

    bind(...values: unknown[]): MeteredStatement {
      guardParameters(values, limits);
      return new MeteredStatement(this.sql, this.inner.bind(...values));
    }

    async all<T>(): Promise<D1Result<T>> {
      spend(1);
      const result = await attempt(isReadOnly(this.sql), () => this.inner.all<T>());
      count([result]);
      return result;
    }

    run<T>(): Promise<D1Result<T>> {
      return this.all<T>();
    }

    async first<T>(column?: string): Promise<T | null> {
      const row = (await this.all<Record<string, unknown>>()).results[0];
      if (row === undefined) return null;
      // D1's own first() has the same unchecked column type.
      return (column === undefined ? row : row[column]) as T;
    }

    /** D1's raw() hides the row counts, so rows are taken from all(), which needs distinct column names. */
    async raw<T>(): Promise<T[]> {
      assertDistinctColumns(this.sql);
      return (await this.all<Record<string, unknown>>()).results.map((row) => Object.values(row) as T);
    }
  }

  const metered = {
    prepare: (sql: string) => new MeteredStatement(sql, binding.prepare(sql)),
    async batch<T>(statements: MeteredStatement[]): Promise<D1Result<T>[]> {
      spend(statements.length);
      const results = await attempt(
        statements.every((s) => isReadOnly(s.sql)),
        () => binding.batch<T>(statements.map((s) => s.inner)),
      );
      count(results);
      return results;
    },
  };
  // Drizzle uses prepare and batch only; exec, dump and sessions stay out of reach on purpose.
  return metered as unknown as D1Database;
}

function isReadOnly(sql: string): boolean {
  return /^\s*(select|with)\b/i.test(sql) && !/\b(insert|update|delete)\b/i.test(sql);
}

function guardParameters(values: readonly unknown[], limits: DatabaseLimits): void {
  if (values.length > limits.boundParameters) {
    throw new Error(
      `${values.length} bound parameters: D1 takes ${limits.boundParameters}. Pass lists as one JSON text through json_each(?).`,
    );
  }
  const bytes = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
  if (bytes > limits.rowBytes) throw new Error(`A row of ${bytes} bytes: D1 takes ${limits.rowBytes}.`);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  return value instanceof ArrayBuffer ? value.byteLength : 8;
}

const checkedSql = new Set<string>();

function assertDistinctColumns(sql: string): void {
  if (checkedSql.has(sql)) return;
  const list = /^\s*select\s+(?:distinct\s+)?(.*?)\s+from\s/is.exec(sql)?.[1] ?? '';
  const names = [...list.matchAll(/(?:as\s+"?(\w+)"?|"(\w+)")\s*(?:,|$)/gi)].map((m) => m[1] ?? m[2]);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Column "${twice}" is selected twice; give one an alias: ${sql}`);
  checkedSql.add(sql);
}

async function beforeDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`deadline of the database wrapper: ${deadlineMs} ms`)),
      deadlineMs,
    );
  });
  try {
    return await Promise.race([work, stalled]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
