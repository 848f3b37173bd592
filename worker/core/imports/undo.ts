import { isSameValue, type ExistingRow, type FieldChange } from './compare-rows.ts';
import type { Text } from '../organisation.ts';
import type { RowValues } from './table-spec.ts';

/** What an import did, as far as it is needed to take it back. */
export interface UndoDocument {
  /** ISO day from which its changes hold. */
  readonly validFrom: string;
  readonly added: readonly { readonly id: string; readonly name: Text; readonly values: RowValues }[];
  readonly changed: readonly {
    readonly id: string;
    readonly name: Text;
    readonly changes: readonly FieldChange[];
  }[];
}

/** Names of what is not any more as the import left it: taking the import back would take that back, too. */
export function changedSince(document: UndoDocument, existing: readonly ExistingRow[]): readonly Text[] {
  const now = new Map(existing.map(({ id, values }) => [id, values]));
  const isAs = (id: string, expected: readonly (readonly [field: string, value: RowValues[string]])[]) => {
    const values = now.get(id);
    return values !== undefined && expected.every(([field, value]) => isSameValue(values[field], value));
  };
  return [
    ...document.added.filter(({ id, values }) => !isAs(id, Object.entries(values))),
    ...document.changed.filter(
      ({ id, changes }) =>
        !isAs(
          id,
          changes.map(({ field, after }) => [field, after] as const),
        ),
    ),
  ].map(({ name }) => name);
}
