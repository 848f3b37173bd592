import { sql } from 'drizzle-orm';
import { attempt } from '../../schema/tables/platform.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

export interface RateLimit {
  readonly name: string;
  readonly attempts: number;
  readonly windowMs: number;
}

/**
 * Counts one attempt and refuses when there were too many in the window. Counted in the database, because
 * counters at the edge are approximate. The key is stored as a MAC only: no address at rest.
 */
export async function countAttempt(
  services: Services,
  limit: RateLimit,
  ...key: readonly string[]
): Promise<void> {
  const now = services.now();
  const mac = await services.keys.mac('rate-limit', '', limit.name, ...key);
  const id = Array.from(mac.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [row] = await services.db
    .insert(attempt)
    .values({ key: id, count: 1, windowEndsAt: now + limit.windowMs })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`CASE WHEN ${attempt.windowEndsAt} <= ${now} THEN 1 ELSE ${attempt.count} + 1 END`,
        windowEndsAt: sql`CASE WHEN ${attempt.windowEndsAt} <= ${now} THEN ${now + limit.windowMs} ELSE ${attempt.windowEndsAt} END`,
      },
    })
    .returning({ count: attempt.count, windowEndsAt: attempt.windowEndsAt });
  if (row !== undefined && row.count > limit.attempts) {
    throw new Problem('tooManyAttempts', limit.name, Math.ceil((row.windowEndsAt - now) / 1000));
  }
}
