import type { EditionSnapshot } from '../../core/releases/edition-model.ts';
import type { Locale } from '../../core/organisation.ts';
import { encodeXlsx } from '../../formats/xlsx.ts';
import type { XlsxTextSheet } from '../../formats/xlsx-workbook.ts';
import { formatFor } from '../../../web/i18n/format.ts';
import type { Translate } from '../../../web/i18n/translate.ts';
import { translator } from '../../../web/i18n/translator.ts';
import { type EditionSheet, editionSheets, tableSheet } from './edition-sheets.ts';
import type { RenderContext } from './render-context.ts';

const languageTags: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' };

type Row = XlsxTextSheet['rows'][number];

function fact(label: string, value: string): Row {
  return { style: 'text', cells: [label, value] };
}

function coverSheet(
  snapshot: EditionSnapshot,
  t: Translate,
  locale: Locale,
  context: RenderContext,
): XlsxTextSheet {
  const f = formatFor(locale);
  const { cluster, wave } = snapshot;
  return {
    kind: 'text',
    name: t('releases.xlsx.cover'),
    widths: [28, 90],
    rows: [
      { style: 'title', cells: [cluster.name] },
      { style: 'heading', cells: [t('releases.edition.kicker', { year: wave.year })] },
      ...(cluster.invented ? [fact(t('common.invented'), '')] : []),
      fact(t('releases.edition.number'), snapshot.number),
      fact(
        t('releases.edition.status'),
        t(
          snapshot.approvedBy === null
            ? 'releases.edition.releasedTwoEyes'
            : 'releases.edition.releasedFourEyes',
          {
            day: f.day(snapshot.releasedOn),
          },
        ),
      ),
      fact(t('releases.edition.checkMark'), context.checkMark),
      fact(
        t('releases.edition.fieldwork'),
        t('releases.edition.fieldworkDays', { from: f.day(wave.openedOn), to: f.day(wave.closedOn) }),
      ),
      fact(
        t('releases.methods.response'),
        wave.answered === null
          ? t('releases.methods.responseProtected', { frame: f.integer(wave.frameSize) })
          : f.base(wave.answered, wave.frameSize),
      ),
      fact(t('releases.verify.permanent'), context.permanentUrl),
      fact(t('releases.verify.title'), context.verifyUrl),
      fact(
        t('releases.methods.software'),
        t('releases.methods.softwareText', { version: snapshot.softwareVersion }),
      ),
    ],
  };
}

function notesSheet(sheets: readonly EditionSheet[], t: Translate): XlsxTextSheet {
  const columns = [...new Set(sheets.flatMap((sheet) => sheet.columns))];
  return {
    kind: 'text',
    name: t('releases.xlsx.notes'),
    widths: [28, 90],
    rows: [
      { style: 'title', cells: [t('releases.xlsx.notes')] },
      ...sheets.map(({ topic }): Row => ({
        style: 'text',
        cells: [t(`releases.xlsx.${topic}`), t(`releases.xlsx.sheet.${topic}`)],
      })),
      { style: 'heading', cells: [t('releases.xlsx.notesHeading')] },
      { style: 'text', cells: [null, t('releases.xlsx.emptyMeaning')] },
      { style: 'text', cells: [null, t('releases.xlsx.formulaMeaning')] },
      { style: 'text', cells: [null, t('releases.limits.causes')] },
      { style: 'text', cells: [null, t('releases.methods.protectionText')] },
      { style: 'heading', cells: [t('releases.xlsx.columns')] },
      ...columns.map((column): Row => ({ style: 'text', cells: [column, t(`releases.column.${column}`)] })),
    ],
  };
}

/** The edition as a workbook: cover, contents and notes, then one table per sheet. */
export function renderEditionXlsx(
  snapshot: EditionSnapshot,
  locale: Locale,
  context: RenderContext,
): Uint8Array {
  const t = translator(locale);
  const { cluster, number, wave, releasedOn, softwareVersion } = snapshot;
  const { checkMark } = context;
  const sheets = editionSheets(snapshot, t, locale);
  return encodeXlsx({
    title: t('releases.edition.documentTitle', { year: wave.year, number, cluster: cluster.name }),
    subject: t('releases.xlsx.subject', { number, mark: checkMark }),
    creator: `Vorlauf ${softwareVersion}`,
    createdOn: releasedOn,
    language: languageTags[locale],
    footer: t('releases.edition.footer', { cluster: cluster.name, number, mark: checkMark }),
    sheets: [
      coverSheet(snapshot, t, locale, context),
      notesSheet(sheets, t),
      ...sheets.map((sheet) => tableSheet(sheet, t)),
    ],
  });
}
