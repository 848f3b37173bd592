import { roundMapping } from '../../schema/contracts/past-round.ts';
import type { RoundMapping } from '../../worker/core/past-rounds/round-mapping.ts';

type Cells = readonly string[];

/** A banner, two header rows, a company twice, an excluded row, one without the mark of completion, odd blanks. */
export const roundRows: readonly Cells[] = [
  ['Umfrage 2018, bereinigt'],
  ['Nr', 'Fertig', 'Doppelt', 'Firma', 'Nutzen Sie X?', 'Wege', '', 'Wie wichtig?', 'Anmerkung'],
  ['Nr', 'Fertig', 'Doppelt', 'Firma', 'Antwort', 'Messe', 'Verband', 'Antwort', 'frei'],
  ['1', 'Ja', '', 'Ahorn', 'Ja', 'Messe', '', '1 – Sehr', 'x'],
  ['2', 'Ja', '', 'Birke', 'Nein', '', 'Verband', '2 - Mittel', ''],
  ['3', 'Ja', '', 'AHORN', 'Nein', '', '', '', ''],
  ['4', 'Nein', '', 'Eiche', 'Ja', 'Messe', '', '1 – Sehr', ''],
  ['5', 'Ja', 'Doppelt, weglassen', 'Fichte', 'Ja', 'Messe', '', '1 – Sehr', ''],
  ['6', 'Ja', '', '', 'ja\u00a0', 'Messe', 'Verband', '3 – Kaum', ''],
  ['7', 'Ja', '', 'Ulme', 'Weiß nicht', '', '', '2 – Mittel', ''],
  ['8', 'Ja', '', 'Linde', 'Vielleicht', '', '', '', ''],
  ['9', 'Ja', '', 'Tanne', '', '', '', '', 'nur frei'],
  [],
  ['10', 'Ja', '', 'Kiefer', 'Ja', 'Messe', '', '1 – Sehr', ''],
];

/** Enough further companies that something may be told: each says yes, every third no. */
export function manyRows(count: number): readonly Cells[] {
  const further = Array.from({ length: count }, (_, at) => [
    String(100 + at),
    'Ja',
    '',
    `Firma ${at}`,
    at % 3 === 0 ? 'Nein' : 'Ja',
    at % 2 === 0 ? 'Messe' : '',
    at % 4 === 0 ? 'Verband' : '',
    at % 2 === 0 ? '1 – Sehr' : '2 – Mittel',
    '',
  ]);
  return [...roundRows.slice(0, 3), ...further];
}

/** Rows as a table reader gives them. */
export function cells(rows: readonly Cells[]) {
  return rows.map((row) => row.map((text) => ({ text })));
}

/** The rows as a CSV file. */
export function roundFile(rows: readonly Cells[]): { readonly name: string; readonly bytes: Uint8Array } {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  return { name: 'runde.csv', bytes: new TextEncoder().encode(text) };
}

const same = (text: string) => ({ de: text, en: text });

/** The mapping of the rows above, as the document that a person writes. */
export function smallRoundDocument(change: { readonly year: number; readonly version?: string }) {
  const { year, version = '1' } = change;
  return {
    year,
    referenceOn: `${year}-06-01`,
    title: same(`Umfrage ${year}`),
    headerRows: [2, 3],
    firstRow: 4,
    include: [{ column: 'B', texts: ['Ja'] }],
    exclude: [{ column: 'C', texts: ['Doppelt, weglassen'] }],
    company: { column: 'D', rule: 'mostComplete' },
    items: [
      {
        code: 'NUTZT',
        version,
        text: same(version === '1' ? 'Nutzen Sie X?' : 'Nutzen Sie X regelmäßig?'),
        type: 'single',
        column: 'E',
        options: [
          { code: 1, label: same('Ja'), texts: ['Ja'] },
          { code: 2, label: same('Nein'), texts: ['Nein', 'Nein, aber geplant'] },
        ],
        dontKnow: { label: same('Weiß nicht'), texts: ['Weiß nicht'] },
        ...(version === '1' ? {} : { changed: { from: '1', changeClass: 2, reason: 'wording' } }),
      },
      {
        code: 'WEGE',
        version: '1',
        text: same('Welche Wege?'),
        type: 'multiple',
        options: [
          { code: 1, label: same('Messe'), column: 'F' },
          { code: 2, label: same('Verband'), column: 'G' },
        ],
      },
      {
        code: 'WICHTIG',
        version: '1',
        text: same('Wie wichtig?'),
        type: 'scale',
        column: 'H',
        options: [
          { code: 1, label: same('Sehr'), texts: ['1 – Sehr'] },
          { code: 2, label: same('Mittel'), texts: ['2 – Mittel'] },
          { code: 3, label: same('Kaum'), texts: ['3 – Kaum'] },
        ],
      },
    ],
  };
}

export function smallRound(change: { readonly year: number; readonly version?: string }): RoundMapping {
  return roundMapping.parse(smallRoundDocument(change));
}
