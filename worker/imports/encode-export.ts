import type { ExportCell } from '../core/imports/write-field.ts';
import { exportedFields, writeRows } from '../core/imports/write-field.ts';
import type { FieldSpec, FieldType, RowValues, TableSpec } from '../core/imports/table-spec.ts';
import type { Locale } from '../core/organisation.ts';
import { encodeCsv } from '../formats/csv.ts';
import type { XlsxColumn } from '../formats/xlsx-workbook.ts';
import { encodeXlsx } from '../formats/xlsx.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportFacts {
  /** Name of the table: letters and digits. */
  readonly name: string;
  readonly title: string;
  readonly clusterName: string;
  readonly locale: Locale;
  /** ISO day. */
  readonly today: string;
}

export interface ExportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const wideKinds: readonly FieldType['kind'][] = ['text', 'lines', 'email', 'tags', 'yearAmounts'];
const widths = { narrow: 12, wide: 28 } as const;

function columnOf({ code, type }: FieldSpec): XlsxColumn {
  const wide = wideKinds.includes(type.kind);
  return {
    header: code,
    width: wide ? widths.wide : widths.narrow,
    ...(type.kind === 'amount' ? { format: 'twoDecimals' as const } : {}),
  };
}

function xlsxOf(
  spec: TableSpec,
  cells: readonly (readonly ExportCell[])[],
  { name, title, clusterName, locale, today }: ExportFacts,
): Uint8Array {
  return encodeXlsx({
    title: `${title} – ${clusterName}`,
    subject: title,
    creator: 'Vorlauf',
    createdOn: today,
    language: locale === 'de' ? 'de-DE' : 'en-GB',
    footer: `${clusterName} · ${today}`,
    sheets: [
      {
        kind: 'table',
        name: title,
        tableName: name,
        columns: exportedFields(spec).map(columnOf),
        rows: cells,
      },
    ],
  });
}

/** A register as a file in the shape in which it can be imported again. */
export function encodeExport(
  spec: TableSpec,
  rows: readonly RowValues[],
  format: ExportFormat,
  facts: ExportFacts,
): ExportFile {
  const { header, cells } = writeRows(spec, rows);
  return format === 'csv'
    ? {
        bytes: new TextEncoder().encode(encodeCsv(header, cells)),
        mediaType: 'text/csv; charset=utf-8',
      }
    : {
        bytes: xlsxOf(spec, cells, facts),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
}
