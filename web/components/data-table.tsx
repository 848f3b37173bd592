import type { Child } from 'hono/jsx';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand at the right and have tabular figures. */
  readonly numeric?: boolean | undefined;
  /** Takes the whole line when the row is stacked on a phone. */
  readonly full?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly caption: Child;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Tables of things stack on phones; tables of numbers stay tables. Default: true. */
  readonly stack?: boolean | undefined;
}

function cellClass({ numeric, full }: Column<never>): string | undefined {
  const names = [numeric === true ? 'n' : '', full === true ? 'k-full' : ''].filter((name) => name !== '');
  return names.length === 0 ? undefined : names.join(' ');
}

/** A table with a caption, a name in every row, and each cell's heading repeated where it stacks. */
export function DataTable<Row>({ caption, columns, rows, stack = true }: DataTableProps<Row>) {
  return (
    <table class={stack ? 'v-table v-table--stack v-table--things' : 'v-table'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric === true ? 'n' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th scope="row">{column.cell(row)}</th>
              ) : (
                <td class={cellClass(column)} data-h={column.head}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
