import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../worker/core/imports/compare-rows.ts';
import { proposeMapping } from '../../../worker/core/imports/propose-mapping.ts';
import { readRows } from '../../../worker/core/imports/read-rows.ts';
import type { RowValues, TableSpec } from '../../../worker/core/imports/table-spec.ts';
import { writeRows } from '../../../worker/core/imports/write-field.ts';
import { cleanText } from '../../../worker/core/questionnaire/clean-text.ts';
import { cleanTags } from '../../../worker/core/register/clean-tags.ts';
import { memberTable } from '../../../worker/core/register/member-table.ts';
import { encodeCsv } from '../../../worker/formats/csv.ts';
import { armFormula, disarmFormula } from '../../../worker/formats/disarm-formula.ts';
import { readTable } from '../../../worker/formats/read-table.ts';
import { encodeExport } from '../../../worker/imports/encode-export.ts';
import { encodeText, sampleEncodings } from '../../support/encode-text.ts';

/** Signs that all five encodings have, among them those that start formulas, quote and separate. */
const sign = fc.constantFrom(...'abcXYZ äöüßÄÖÜéŠžŒ€019=+-@\'"„“;,|.&<>()_/'.split(''));
/** Words as names have them, for encodings that must be recognised by what makes sense. */
const word = fc.constantFrom(
  'Müller',
  'Žižka',
  'Škoda',
  'cœur',
  'Straße',
  'Ähre',
  'René',
  '3 €',
  '"Neu"',
  "O'Neil",
  '=1+1',
  '; +x',
  '-',
  'GmbH & Co.',
);

function texts(from: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(from, { minLength: 1, maxLength })
    .map((parts) => parts.join(from === word ? ' ' : ''))
    .map((text) => cleanText(text, false));
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What a member was in the years before it became what it is. */
function historyOfA(
  { kind, sizeClass, joinedOn }: { kind: string; sizeClass: string; joinedOn: string },
  wasBefore: readonly string[],
): string | null {
  const now = kind === 'company' ? sizeClass : kind;
  const words = [...wasBefore.filter((each) => each !== now), now];
  const rest = joinedOn.slice(4).replace('-02-29', '-02-28');
  return words.length === 1
    ? null
    : words
        .map((each, at) => `${Number(joinedOn.slice(0, 4)) - words.length + at}${rest} ${each}`)
        .join('; ');
}

function memberOf(from: fc.Arbitrary<string>): fc.Arbitrary<RowValues> {
  const text = fc.option(texts(from, 7), { nil: null }).map((value) => (value === '' ? null : value));
  return fc
    .record({
      name: texts(from, 7).map((name) => `N${name}`),
      kind: fc.constantFrom('company', 'science', 'politics'),
      sizeClass: fc.constantFrom('micro', 'small', 'medium', 'large'),
      place: text,
      holding: text,
      leftReason: text,
      tags: fc
        .array(texts(from, 3), { maxLength: 4 })
        .map((tags) => cleanTags(tags.join(';').split(/[;,\n]/))),
      joinedOn: day,
      lastName: text,
      optedOut: fc.boolean(),
      locale: fc.constantFrom('de', 'en'),
      wasBefore: fc.uniqueArray(fc.constantFrom('micro', 'small', 'medium', 'large', 'science'), {
        maxLength: 3,
      }),
    })
    .map(({ lastName, optedOut, locale, wasBefore, ...member }) =>
      memberTable.tidy(
        memberTable.complete({
          ...member,
          history: historyOfA(member, wasBefore),
          ...(lastName === null ? {} : { lastName, email: 'kim@firma.example', locale, optedOut }),
        }),
      ),
    );
}

function membersOf(from: fc.Arbitrary<string>): fc.Arbitrary<readonly RowValues[]> {
  return fc.uniqueArray(memberOf(from), { minLength: 1, maxLength: 12, selector: memberTable.keyOf });
}

/** What a file says, read as the room reads it. */
function readBack(bytes: Uint8Array, spec: TableSpec) {
  const isCsv = bytes[0] !== 0x50 || bytes[1] !== 0x4b;
  const rows = readTable(bytes).rows.map((row) =>
    row.map((cell) => (isCsv ? { ...cell, text: armFormula(cell.text) } : cell)),
  );
  return readRows(rows, proposeMapping(rows, spec), spec);
}

function expectSame(bytes: Uint8Array, members: readonly RowValues[]): void {
  const { rows, problems, questions, missing } = readBack(bytes, memberTable);
  expect([problems, questions, missing]).toEqual([[], [], []]);
  const existing = members.map((values, at) => ({ id: String(at), values }));
  const { same, added, changed, repeated } = compareRows(existing, rows, memberTable, 'clear');
  expect({ same, added, changed, repeated }).toEqual({
    same: members.length,
    added: [],
    changed: [],
    repeated: [],
  });
}

const facts = {
  name: 'members',
  title: 'Mitglieder',
  clusterName: 'Probe',
  locale: 'de',
  today: '2026-01-01',
} as const;

describe('import after export', () => {
  it.each(['csv', 'xlsx'] as const)('changes nothing, as %s', (format) => {
    fc.assert(
      fc.property(membersOf(sign), (members) => {
        expectSame(encodeExport(memberTable, members, format, facts).bytes, members);
      }),
      { numRuns: 60 },
    );
  });

  it('brings every disarmed text back', () => {
    const any = fc.string({ unit: fc.constantFrom(...'=+-@\'";,\t\n\r\0 a＝'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(any, (text) => {
        expect(armFormula(disarmFormula(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the same members', () => {
  const notations = {
    iso: (text: string) => text,
    german: (text: string) => text.split('-').toReversed().join('.'),
    slashes: (text: string) => text.split('-').toReversed().join('/'),
    american: (text: string) => {
      const [year, month, date] = text.split('-');
      return `${month}/${date}/${year}`;
    },
  } as const;
  const notation = fc.constantFrom(...(Object.keys(notations) as (keyof typeof notations)[]));
  const words = fc.constantFrom('code', 'de', 'en');

  it('come from any order of columns, German and English headers, words and days, in every encoding and delimiter', () => {
    fc.assert(
      fc.property(
        membersOf(word),
        fc.shuffledSubarray([...memberTable.fields], { minLength: memberTable.fields.length }),
        notation,
        words,
        fc.constantFrom(...sampleEncodings),
        fc.constantFrom(';', ',', '\t'),
        (members, fields, days, language, encoding, delimiter) => {
          const header = fields.map(({ code, header: names }) =>
            language === 'code' ? code : names[language],
          );
          const cellOf = (field: (typeof fields)[number], value: RowValues[string]): string => {
            if (value === null || value === undefined) return '';
            if (field.type.kind === 'day') return notations[days](String(value));
            if (field.type.kind === 'yesNo')
              return language === 'de' ? (value === true ? 'ja' : 'nein') : String(value);
            if (field.type.kind === 'choice' && language !== 'code')
              return field.type.options.find(({ code }) => code === value)?.label[language] ?? '';
            return Array.isArray(value) ? value.join(', ') : String(value);
          };
          // A day that settles the notation of its column, because it is the 31st.
          const last: RowValues = memberTable.complete({
            name: 'Zuletzt',
            kind: 'science',
            joinedOn: '2020-12-31',
          });
          const all = [...members.filter((member) => memberTable.keyOf(member) !== 'zuletzt'), last];
          const table = [
            header,
            ...all.map((member) => fields.map((field) => cellOf(field, member[field.code] ?? null))),
          ];
          const quote = (text: string) => `"${disarmFormula(text).replaceAll('"', '""')}"`;
          const text = table.map((row) => `${row.map(quote).join(delimiter)}\n`).join('');
          const encodable = encoding === 'iso-8859-15' ? text.replaceAll('–', '-') : text;
          expectSame(encodeText(encodable, encoding), all);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('money', () => {
  const ledger: TableSpec = {
    ...memberTable,
    fields: [
      {
        code: 'what',
        header: { de: 'Was', en: 'What' },
        required: 'always',
        type: { kind: 'text', maxLength: 20 },
      },
      { code: 'amount', header: { de: 'Betrag', en: 'Amount' }, type: { kind: 'amount' } },
    ],
    keyOf: ({ what }) => String(what),
    tidy: (values) => values,
    checkRow: () => [],
  };

  it('is the same from our export and from German and English spreadsheets', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 10 }),
        fc.constantFrom('de-DE', 'en-GB'),
        (amounts, tag) => {
          const rows = amounts.map((amount, at) => ({ what: `w${at}`, amount }));
          const { header, cells } = writeRows(ledger, rows);
          const ours = readBack(new TextEncoder().encode(encodeCsv(header, cells)), ledger);
          const format = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
          const theirs = [
            'Was;Betrag',
            ...rows.map(({ what, amount }) => `${what};${format.format(amount / 100)}`),
          ];
          const read = readBack(new TextEncoder().encode(theirs.join('\n')), ledger);
          for (const { rows: back, problems } of [ours, read])
            expect([problems, back.map(({ values }) => values)]).toEqual([[], rows]);
        },
      ),
    );
  });
});
