import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRows } from '../../../worker/core/imports/compare-rows.ts';
import { proposeMapping } from '../../../worker/core/imports/propose-mapping.ts';
import { readRows } from '../../../worker/core/imports/read-rows.ts';
import type { RowValues } from '../../../worker/core/imports/table-spec.ts';
import { commitmentTable } from '../../../worker/core/ledger/commitment-table.ts';
import { readDegression, writeDegression } from '../../../worker/core/ledger/degression.ts';
import { cleanText } from '../../../worker/core/questionnaire/clean-text.ts';
import { armFormula } from '../../../worker/formats/disarm-formula.ts';
import { readTable } from '../../../worker/formats/read-table.ts';
import { encodeExport } from '../../../worker/imports/encode-export.ts';

/** What a file says about commitments, read as the room reads it. */
function read(bytes: Uint8Array) {
  const isCsv = bytes[0] !== 0x50 || bytes[1] !== 0x4b;
  const rows = readTable(bytes).rows.map((row) =>
    row.map((cell) => (isCsv ? { ...cell, text: armFormula(cell.text) } : cell)),
  );
  return readRows(rows, proposeMapping(rows, commitmentTable), commitmentTable);
}

const readText = (text: string) => read(new TextEncoder().encode(text));

describe('a degression', () => {
  test('is read as it is typed, one year a line or with signs between, and written in one way', () => {
    const years = [
      { year: 2024, amountCents: 12_000_000 },
      { year: 2025, amountCents: 9_000_050 },
    ];
    for (const text of [
      '2024: 120.000\n2025: 90.000,50',
      '2025 = 90.000,50 €; 2024=120.000,00 EUR',
      ' 2024: 120000/ 2025: 90000,50 ',
    ])
      expect([text, readDegression(text, 'german')]).toEqual([text, years]);
    expect(writeDegression(years)).toBe('2024: 120000.00; 2025: 90000.50');
    expect(readDegression('2024: 120,000; 2025: 90,000.50', 'english')).toEqual(years);
    expect(writeDegression([{ year: 2024, amountCents: 5 }])).toBe('2024: 0.05');
    expect(readDegression('', 'german')).toEqual([]);
  });

  test.each([
    'viel',
    '2024',
    '2024: viel',
    '2024: 1; 2024: 2',
    '2024: 1,234',
    '24: 100',
    '2024: 100 und mehr',
  ])('that says %s is none', (text) => {
    expect(readDegression(text, 'german')).toBeNull();
  });
});

describe('commitments from a table', () => {
  test('come with German or English amounts; where both would do, somebody has to say', () => {
    const table = (amounts: string) => `Geldgeber;von;bis;Beträge\nLand;1.7.2024;30.6.2026;"${amounts}"\n`;
    for (const amounts of ['2024: 120.000,00; 2025: 90.000', '2024: 120,000.00; 2025: 90,000']) {
      const { rows, problems, questions } = readText(table(amounts));
      expect([problems, questions, rows[0]?.values['degression']]).toEqual([
        [],
        [],
        '2024: 120000.00; 2025: 90000.00',
      ]);
    }
    expect(readText(table('2024: 120.000; 2025: 90.000')).questions).toEqual([
      { field: 'degression', about: 'numbers', example: '120.000' },
    ]);
    expect(readText(table('2024: viel')).problems).toMatchObject([
      { field: 'degression', code: 'yearAmounts', row: 2, column: 4 },
    ]);
  });

  test('must have an end after their beginning, and amounts of years within', () => {
    const row = { funder: 'Land', firstDay: '2024-07-01', lastDay: '2026-06-30', degression: '2026: 1.00' };
    const check = (values: RowValues) =>
      commitmentTable.checkRow(values, { today: '2026-01-01', before: null });
    expect(check(row)).toEqual([]);
    const codes = (changed: RowValues) =>
      check({ ...row, ...changed }).map(({ field, code }) => [field, code]);
    expect(codes({ lastDay: '2024-06-30', degression: '2024: 1.00' })).toEqual([['lastDay', 'periodEmpty']]);
    expect(codes({ degression: '2023: 1.00; 2024: 2.00' })).toEqual([['degression', 'yearOutside']]);
    expect(codes({ lastDay: null, degression: null })).toEqual([
      ['lastDay', 'required'],
      ['degression', 'required'],
    ]);
  });

  const funder = fc
    .array(fc.constantFrom(...'abc ÄÖß=+-@\'";,|&<>7'.split('')), { maxLength: 9 })
    .map((signs) => `F${cleanText(signs.join(''), false)}`);
  const commitment: fc.Arbitrary<RowValues> = fc
    .record({
      funder,
      firstDay: fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-07-01`),
      lastDay: fc.integer({ min: 2030, max: 2040 }).map((year) => `${year}-12-31`),
      years: fc.uniqueArray(
        fc.record({
          year: fc.integer({ min: 2030, max: 2040 }),
          amountCents: fc.integer({ min: 0, max: 10_000_000_000 }),
        }),
        { minLength: 1, maxLength: 10, selector: ({ year }) => year },
      ),
    })
    .map(({ years, ...row }) => ({ ...row, degression: writeDegression(years) }));

  test.each(['csv', 'xlsx'] as const)('and exported as %s are the same', (format) => {
    fc.assert(
      fc.property(fc.array(commitment, { minLength: 1, maxLength: 8 }), (commitments) => {
        const facts = {
          name: 'commitments',
          title: 'Zusagen',
          clusterName: 'Probe',
          locale: 'de',
          today: '2026-01-01',
        } as const;
        const back = read(encodeExport(commitmentTable, commitments, format, facts).bytes);
        expect([back.problems, back.questions, back.missing]).toEqual([[], [], []]);
        const existing = commitments.map((values, at) => ({ id: String(at), values }));
        expect(compareRows(existing, back.rows, commitmentTable, 'clear')).toEqual({
          same: commitments.length,
          added: [],
          changed: [],
          repeated: [],
        });
      }),
      { numRuns: 100 },
    );
  });
});
