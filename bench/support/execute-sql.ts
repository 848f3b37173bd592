import { execFileSync } from 'node:child_process';

export type SqlRow = Readonly<Record<string, number | string | null>>;

/**
 * Runs statements on a local database by the platform's own tool, while no server runs.
 * @param state folder of the local database
 * @returns the rows of the last statement
 */
export function executeSql(state: string, sql: string): readonly SqlRow[] {
  const args = ['d1', 'execute', 'DB', '--local', '--persist-to', state, '--json', '--command', sql];
  const output = execFileSync('wrangler', args, {
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
    encoding: 'utf8',
  });
  // Shape of wrangler's answer: one entry a statement.
  const results = JSON.parse(output) as readonly { readonly results: readonly SqlRow[] }[];
  return results.at(-1)?.results ?? [];
}
