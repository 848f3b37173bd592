import { sql } from 'drizzle-orm';
import type { Services } from './services.ts';

/** Touches the database: the version that runs and the last migration that was applied. */
export async function health(
  services: Services,
): Promise<{ status: 'ok'; version: string; migration: string | null }> {
  const rows = await services.db.all<{ name: string }>(
    sql`SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1`,
  );
  return { status: 'ok', version: services.config.version, migration: rows[0]?.name ?? null };
}
