import type { FieldSpec, FieldType, FieldValue, RowValues, TableSpec } from './table-spec.ts';

/** A cell of an export: text, a number, or nothing. */
export type ExportCell = string | number | null;

type Writers = { readonly [K in FieldType['kind']]: (value: NonNullable<FieldValue>) => ExportCell };

const writers: Writers = {
  text: String,
  lines: String,
  email: String,
  day: String,
  choice: String,
  yesNo: (value) => (value === true ? 'yes' : 'no'),
  wholeNumber: Number,
  yearAmounts: String,
  amount: (cents) => Number(cents) / 100,
  tags: (tags) => (Array.isArray(tags) ? tags.join('; ') : String(tags)),
};

/** A value as an export writes it: stable codes, ISO days, money in euros with decimals. */
function writeField(field: FieldSpec, value: FieldValue): ExportCell {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : writers[field.type.kind](value);
}

/** The fields of an export. */
export function exportedFields(spec: TableSpec): readonly FieldSpec[] {
  return spec.fields.filter(({ importOnly }) => importOnly !== true);
}

/** Header and cells of an export, in the shape in which they can be imported again. */
export function writeRows(
  spec: TableSpec,
  rows: readonly RowValues[],
): { readonly header: readonly string[]; readonly cells: readonly (readonly ExportCell[])[] } {
  const fields = exportedFields(spec);
  return {
    header: fields.map(({ code }) => code),
    cells: rows.map((row) => fields.map((field) => writeField(field, row[field.code] ?? null))),
  };
}
