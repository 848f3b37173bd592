import type { ReadRow } from './read-rows.ts';
import type { FieldProblem, FieldValue, RowValues, TableSpec } from './table-spec.ts';

/** What is there now. */
export interface ExistingRow {
  readonly id: string;
  readonly values: RowValues;
}

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface ChangedRow {
  readonly row: number;
  readonly id: string;
  readonly before: RowValues;
  readonly changes: readonly FieldChange[];
}

export interface Comparison {
  readonly added: readonly ReadRow[];
  readonly changed: readonly ChangedRow[];
  /** How many rows say what is there already. */
  readonly same: number;
  /** Rows about something that another row of the file is about already. */
  readonly repeated: readonly ReadRow[];
}

/** What an empty cell says about a field that holds something: nothing, or that it is to be emptied. */
export const emptyCellRules = ['keep', 'clear'] as const;
export type EmptyCells = (typeof emptyCellRules)[number];

function isEmpty(value: FieldValue | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Two values of a field that say the same; nothing, an empty text and an empty list do. */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return (isEmpty(a) && isEmpty(b)) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function changesOf(before: RowValues, after: RowValues, emptyCells: EmptyCells): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const known = before[field] ?? null;
    if (isSameValue(known, value) || (isEmpty(value) && emptyCells === 'keep')) return [];
    return [{ field, before: known, after: value }];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Rows of a file against what is there. Within one key, rows that say the same are paired first, the others in
 * order; what is left is new, or repeated where one thing has one row.
 */
export function compareRows(
  existing: readonly ExistingRow[],
  incoming: readonly ReadRow[],
  spec: TableSpec,
  emptyCells: EmptyCells,
): Comparison {
  const known = groupBy(existing, ({ values }) => spec.keyOf(values));
  const added: ReadRow[] = [];
  const changed: ChangedRow[] = [];
  const repeated: ReadRow[] = [];
  let same = 0;
  for (const [key, rows] of groupBy(incoming, ({ values }) => spec.keyOf(values))) {
    const left = [...(known.get(key) ?? [])];
    const others = rows.filter((row) => {
      const at = left.findIndex(({ values }) => changesOf(values, row.values, emptyCells).length === 0);
      if (at === -1) return true;
      left.splice(at, 1);
      same += 1;
      return false;
    });
    let met = others.length < rows.length;
    for (const row of others) {
      const match = left.shift();
      if (match !== undefined) {
        const changes = changesOf(match.values, row.values, emptyCells);
        changed.push({ row: row.row, id: match.id, before: match.values, changes });
      } else if (met && spec.unique) repeated.push(row);
      else added.push(row);
      met = true;
    }
  }
  const byRow = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row;
  return {
    added: added.toSorted(byRow),
    changed: changed.toSorted(byRow),
    same,
    repeated: repeated.toSorted(byRow),
  };
}

/** What the office chose where there is something to choose. */
export interface ImportChoices {
  /** Whether changes of what is there are taken over. */
  readonly changes: 'take' | 'keep';
  /** Rows whose change is not taken over although changes are. */
  readonly except: ReadonlySet<number>;
  /** Whether a repeated row is left out or becomes a thing of its own. */
  readonly repeated: 'skip' | 'add';
}

export interface ImportPlan {
  readonly add: readonly ReadRow[];
  readonly change: readonly ChangedRow[];
}

/** What an import will do, after the choices. */
export function planImport(comparison: Comparison, choices: ImportChoices): ImportPlan {
  return {
    add: choices.repeated === 'add' ? [...comparison.added, ...comparison.repeated] : comparison.added,
    change:
      choices.changes === 'take' ? comparison.changed.filter(({ row }) => !choices.except.has(row)) : [],
  };
}

/** What is wrong with the rows that would be written, each as a whole: new ones completed, changed ones merged. */
export function checkComparison(
  { added, changed, repeated }: Comparison,
  spec: TableSpec,
  today: string,
): readonly { readonly row: number; readonly problem: FieldProblem }[] {
  const check = (row: number, values: RowValues, before: RowValues | null) =>
    spec.checkRow(values, { today, before }).map((problem) => ({ row, problem }));
  return [
    ...[...added, ...repeated].flatMap(({ row, values }) => check(row, spec.complete(values), null)),
    ...changed.flatMap(({ row, before, changes }) =>
      check(row, { ...before, ...valuesAfter(changes) }, before),
    ),
  ].toSorted((a, b) => a.row - b.row);
}

/** The values that changes lead to. */
export function valuesAfter(changes: readonly FieldChange[]): RowValues {
  return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}
