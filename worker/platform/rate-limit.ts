import { sql } from 'drizzle-orm';
import { attempt } from '../../schema/tables/platform.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

export interface RateLimit {
  readonly name: string;
  readonly attempts: number;
  readonly windowMs: number;
}

export interface Counted {
  /** Attempts in this window, this one among them. */
  readonly count: number;
  readonly windowEndsAt: number;
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
  const { count, windowEndsAt } = await takeAttempt(services, limit, ...key);
  if (count > limit.attempts) {
    throw new Problem('tooManyAttempts', limit.name, Math.ceil((windowEndsAt - services.now()) / 1000));
  }
}

/** Counts one attempt and says how many there were in the window. */
export async function takeAttempt(
  services: Services,
  limit: RateLimit,
  ...key: readonly string[]
): Promise<Counted> {
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
  return row ?? { count: 1, windowEndsAt: now + limit.windowMs };
}
