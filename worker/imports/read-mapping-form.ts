import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { emptyCellRules } from '../core/imports/compare-rows.ts';
import { headersOf, proposeColumns, type Mapping } from '../core/imports/propose-mapping.ts';
import { numberStyles } from '../core/imports/read-amount.ts';
import { dayStyles } from '../core/imports/read-day.ts';
import type { SourceCell, TableSpec } from '../core/imports/table-spec.ts';
import type { FormValues } from '../platform/form.ts';

/** A mapping as its form shows it. */
export function mappingValues({ headerRow, columns, numbers, days, emptyCells }: Mapping): FormValues {
  return {
    headerRow: String(headerRow),
    emptyCells,
    ...Object.fromEntries(columns.map((code, at) => [`column-${at}`, code ?? ''])),
    ...Object.fromEntries(Object.entries(numbers).map(([field, style]) => [`numbers-${field}`, style])),
    ...Object.fromEntries(Object.entries(days).map(([field, style]) => [`days-${field}`, style])),
  };
}

function styles<T extends string>(
  values: FormValues,
  prefix: string,
  spec: TableSpec,
  list: readonly T[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    spec.fields.flatMap(({ code }) => {
      const style = list.find((each) => each === values[`${prefix}-${code}`]);
      return style === undefined ? [] : [[code, style] as const];
    }),
  );
}

/**
 * Reads the mapping form. Another row of headers means other headers, so their columns are proposed anew.
 * @returns the mapping, or the form with what is wrong
 */
export function readMappingForm(
  values: FormValues,
  rows: readonly (readonly SourceCell[])[],
  before: Mapping,
  spec: TableSpec,
): Mapping | FormState {
  const errors: FieldError[] = [];
  const headerRow = Number(values['headerRow'] ?? before.headerRow);
  if (!Number.isInteger(headerRow) || headerRow < 1 || headerRow > rows.length) {
    const params = { min: 1, max: rows.length };
    errors.push({ field: 'headerRow', key: 'common.error.wholeNumber', params });
  }
  const known = new Set(spec.fields.map(({ code }) => code));
  const given = new Set<string>();
  const columns = before.columns.map((kept, at) => {
    const field = `column-${at}`;
    const code = values[field] ?? kept ?? '';
    if (!known.has(code)) return null;
    if (given.has(code)) errors.push({ field, key: 'imports.mapping.twice' });
    given.add(code);
    return code;
  });
  if (errors.length > 0) return { values, errors };
  return {
    headerRow,
    columns: headerRow === before.headerRow ? columns : proposeColumns(headersOf(rows, headerRow), spec),
    numbers: styles(values, 'numbers', spec, numberStyles),
    days: styles(values, 'days', spec, dayStyles),
    emptyCells: emptyCellRules.find((rule) => rule === values['emptyCells']) ?? before.emptyCells,
  };
}
