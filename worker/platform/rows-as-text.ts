import { getTableColumns, sql, type Column, type SQL, type Table } from 'drizzle-orm';

/**
 * Rows of a table as one text, for a comparison inside the database: two readings are the same exactly where the rows
 * are.
 * @param columns those that matter, at most 30; all of the table if nothing is said
 */
export function rowsAsText(
  table: Table,
  where: SQL | undefined,
  columns: readonly Column[] = Object.values(getTableColumns(table)),
): SQL<string> {
  const cells = sql.join([...columns], sql`, `);
  return sql<string>`(SELECT json_group_array(json_array(${cells}) ORDER BY json_array(${cells})) FROM ${table} WHERE ${where})`;
}
