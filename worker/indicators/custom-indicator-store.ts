import { customIndicator } from '../../schema/tables/custom-indicator.ts';
import type { Database } from '../platform/database.ts';

/** The first definition of a code stands: series are computed by it. */
export function insertOwnDefinition(db: Database, row: typeof customIndicator.$inferInsert) {
  return db.insert(customIndicator).values(row).onConflictDoNothing();
}
