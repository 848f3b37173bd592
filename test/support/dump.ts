import { env } from 'cloudflare:workers';

export type Row = Readonly<Record<string, unknown>>;
export type Dump = Readonly<Record<string, readonly Row[]>>;

export async function tableNames(): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** Every row of every table, as whoever gets hold of the database sees it. */
export async function dump(): Promise<Dump> {
  const names = await tableNames();
  const tables = await env.DB.batch<Row>(names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)));
  return Object.fromEntries(names.map((name, at) => [name, tables[at]?.results ?? []]));
}

export async function rows(sql: string, ...values: unknown[]): Promise<readonly Row[]> {
  return (
    await env.DB.prepare(sql)
      .bind(...values)
      .all<Row>()
  ).results;
}

/** The one number that a counting query gives. */
export async function count(table: string, where = '1', ...values: unknown[]): Promise<number> {
  const [row] = await rows(`SELECT count(*) AS n FROM "${table}" WHERE ${where}`, ...values);
  return Number(row?.['n']);
}
