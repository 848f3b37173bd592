import type { EditionRenderers } from './render-context.ts';
import { renderEditionCsv } from './render-edition-csv.ts';
import { renderEditionHtml } from './render-edition-html.tsx';
import { renderEditionXlsx } from './render-edition-xlsx.ts';
import { renderSnapshotJson } from './render-snapshot-json.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv; charset=utf-8; header=present';
const html = 'text/html; charset=utf-8';

/** Every kind of file an edition has; a new kind is one entry here and one renderer. */
export const editionRenderers = {
  xlsxDe: {
    name: 'indikatoren.xlsx',
    mediaType: xlsx,
    render: (snapshot, context) => renderEditionXlsx(snapshot, 'de', context),
  },
  xlsxEn: {
    name: 'indicators.xlsx',
    mediaType: xlsx,
    render: (snapshot, context) => renderEditionXlsx(snapshot, 'en', context),
  },
  csv: {
    name: 'indikatoren.csv',
    mediaType: csv,
    render: (snapshot) => renderEditionCsv(snapshot, 'rfc4180'),
  },
  csvExcelGerman: {
    name: 'indikatoren-excel.csv',
    mediaType: csv,
    render: (snapshot) => renderEditionCsv(snapshot, 'excelGerman'),
  },
  snapshotJson: { name: 'ausgabe.json', mediaType: 'application/json', render: renderSnapshotJson },
  htmlDe: {
    name: 'bericht.html',
    mediaType: html,
    render: (snapshot, context) => renderEditionHtml(snapshot, 'de', context),
  },
  htmlEn: {
    name: 'report.html',
    mediaType: html,
    render: (snapshot, context) => renderEditionHtml(snapshot, 'en', context),
  },
} as const satisfies EditionRenderers;
