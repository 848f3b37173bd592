import { drizzle } from 'drizzle-orm/d1';
import type { BatchItem } from 'drizzle-orm/batch';
import { meteredD1, type Meter } from './metered-d1.ts';

export type Database = ReturnType<typeof openDatabase>;
/** One statement of a batch, as Drizzle builds it. */
export type Statement = BatchItem<'sqlite'>;

/** Opens D1 for one invocation: reads see the invocation's own writes; every query is counted. */
export function openDatabase(binding: D1Database, meter: Meter) {
  return drizzle(meteredD1(binding.withSession('first-primary'), meter));
}

/** Runs statements as one transaction, in order: all or none. */
export function commit(db: Database, statements: readonly [Statement, ...Statement[]]) {
  return db.batch([...statements]);
}
