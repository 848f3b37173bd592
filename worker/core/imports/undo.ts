import { isSameValue, type ExistingRow, type FieldChange } from './compare-rows.ts';
import type { Text } from '../organisation.ts';
import type { RowValues, TableSpec } from './table-spec.ts';

/** What an import did, as far as it is needed to take it back. */
export interface UndoDocument {
  /** Instant of the import. */
  readonly at: number;
  /** ISO day from which its changes hold. */
  readonly validFrom: string;
  readonly added: readonly ExistingRow[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: Text;
    readonly changes: readonly FieldChange[];
  }[];
}

/** What a row is called, in both languages. */
export function nameOfRow({ nameOf }: TableSpec, values: RowValues): Text {
  return { de: nameOf(values, 'de'), en: nameOf(values, 'en') };
}

/**
 * Names of what is not any more as the import left it: taking the import back would take that back, too.
 * @param later ids of what was changed since in a way that no value shows
 */
export function changedSince(
  document: UndoDocument,
  existing: readonly ExistingRow[],
  spec: TableSpec,
  later: ReadonlySet<string> = new Set(),
): readonly Text[] {
  const now = new Map(existing.map(({ id, values }) => [id, values]));
  const isAs = (id: string, expected: readonly (readonly [field: string, value: RowValues[string]])[]) => {
    const values = now.get(id);
    return values !== undefined && expected.every(([field, value]) => isSameValue(values[field], value));
  };
  const added = document.added.filter(({ id, values }) => !isAs(id, Object.entries(values)));
  const changed = document.changed.filter(({ id, changes }) => {
    const expected = changes.map(({ field, after }) => [field, after] as const);
    return later.has(id) || !isAs(id, expected);
  });
  return [...added.map(({ values }) => nameOfRow(spec, values)), ...changed.map(({ name }) => name)];
}
