import { describe, expect, it } from 'vitest';
import {
  checkComparison,
  compareRows,
  planImport,
  type ExistingRow,
} from '../../../worker/core/imports/compare-rows.ts';
import {
  headersOf,
  headerSignature,
  proposeMapping,
  recallMapping,
  rememberMapping,
} from '../../../worker/core/imports/propose-mapping.ts';
import { readRows } from '../../../worker/core/imports/read-rows.ts';
import type { SourceCell } from '../../../worker/core/imports/table-spec.ts';
import { changedSince } from '../../../worker/core/imports/undo.ts';
import { columnLetter } from '../../../worker/core/imports/column-letter.ts';
import { readFurtherContacts, writeFurtherContacts } from '../../../worker/core/register/further-contacts.ts';
import { memberTable } from '../../../worker/core/register/member-table.ts';

function cells(rows: readonly (readonly string[])[]): SourceCell[][] {
  return rows.map((row) => row.map((text) => ({ text, kind: text === '' ? 'empty' : 'text' })));
}

function read(rows: readonly (readonly string[])[]) {
  const table = cells(rows);
  return readRows(table, proposeMapping(table, memberTable), memberTable);
}

const acme = ['Acme GmbH', 'Unternehmen', '35', '01.06.2019'];
const header = ['Firma', 'Art', 'Beschäftigte', 'Mitglied seit'];

describe('a mapping is proposed', () => {
  it('from codes, German and English headers and other words for them, in any order, below a banner', () => {
    const table = cells([
      ['Mitgliederliste 2025'],
      [],
      ['E-mail address', 'Ort (Sitz)', 'Firmenname', 'joinedOn', 'Bemerkung', 'Größenklasse'],
      ['a@b.de', 'Köln', 'X', '2020-01-01', '', 'klein'],
    ]);
    const mapping = proposeMapping(table, memberTable);
    expect(mapping.headerRow).toBe(3);
    expect(mapping.columns).toEqual(['email', 'place', 'name', 'joinedOn', null, 'sizeClass']);
  });

  it('and remembered by header, so that other places do not matter', () => {
    const headers = ['Firma', 'Sonst', 'Sonst'];
    const mapping = {
      headerRow: 1,
      columns: ['name', null, 'place'],
      numbers: {},
      days: {},
      emptyCells: 'clear',
    } as const;
    const turned = ['Sonst', 'FIRMA', 'Sonst'];
    expect(headerSignature(headers)).toBe(headerSignature(turned));
    expect(headerSignature(headers)).not.toBe(headerSignature(['Firma', 'Sonst']));
    const recalled = recallMapping(turned, 2, rememberMapping(headers, mapping), memberTable);
    expect(recalled).toEqual({ ...mapping, headerRow: 2, columns: [null, 'name', 'place'] });
    expect(
      headersOf(
        cells([
          ['a', ''],
          ['b', 'c', 'd'],
        ]),
        1,
      ),
    ).toEqual(['a', '', '']);
  });
});

describe('rows are read', () => {
  it('with choices by code, label or headcount, and empty rows left out', () => {
    const { rows, problems, questions, missing } = read([
      header,
      acme,
      ['', ''],
      ['Uni', 'science', '', '2020-02-03'],
    ]);
    expect([problems, questions, missing]).toEqual([[], [], []]);
    expect(rows).toEqual([
      { row: 2, values: { name: 'Acme GmbH', kind: 'company', sizeClass: 'small', joinedOn: '2019-06-01' } },
      { row: 4, values: { name: 'Uni', kind: 'science', sizeClass: null, joinedOn: '2020-02-03' } },
    ]);
  });

  it('and everything that is wrong is said with row, column and header', () => {
    const { rows, problems } = read([header, ['', 'Verein', 'viele', '31.02.2020'], acme]);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(problems.map(({ row, column, header: head, code }) => [row, column, head, code])).toEqual([
      [2, 1, 'Firma', 'required'],
      [2, 2, 'Art', 'choice'],
      [2, 3, 'Beschäftigte', 'choice'],
      [2, 4, 'Mitglied seit', 'day'],
    ]);
  });

  it('an error of the spreadsheet is no value, and a day that could be two is asked for', () => {
    const table = cells([header, ['A', 'company', '5', '01/02/2020']]);
    table.push([{ text: '#REF!', kind: 'error' }]);
    const { problems, questions } = readRows(table, proposeMapping(table, memberTable), memberTable);
    expect(problems.map(({ code }) => code)).toEqual(['errorValue']);
    expect(questions).toEqual([{ field: 'joinedOn', about: 'days', example: '01/02/2020' }]);
  });

  it('names the required field that has no column', () => {
    expect(read([['Ort'], ['Köln']]).missing).toEqual(['name']);
  });
});

const existing: readonly ExistingRow[] = [
  {
    id: 'm1',
    values: memberTable.complete({
      name: 'ACME GmbH',
      sizeClass: 'micro',
      joinedOn: '2019-06-01',
      place: 'Köln',
    }),
  },
  { id: 'm2', values: memberTable.complete({ name: 'Beta', sizeClass: 'large', joinedOn: '2020-01-01' }) },
];
const compare = (rows: readonly (readonly string[])[], emptyCells: 'keep' | 'clear' = 'keep') =>
  compareRows(existing, read(rows).rows, memberTable, emptyCells);

describe('rows are compared with what is there', () => {
  it('as new, changed field by field, the same, or repeated', () => {
    const comparison = compare([
      [...header, 'Ort'],
      [...acme, ''],
      ['beta', 'company', '300', '1.1.2020', ''],
      ['Gamma', 'company', '5', '1.1.2021', 'Ulm'],
      ['GAMMA', 'company', '5', '1.1.2021', 'Bonn'],
    ]);
    expect(comparison.added.map(({ row }) => row)).toEqual([4]);
    expect(comparison.repeated.map(({ row }) => row)).toEqual([5]);
    expect(comparison.changed.map(({ id, changes }) => [id, changes.map(({ field }) => field)])).toEqual([
      ['m1', ['name', 'sizeClass']],
      ['m2', ['name']],
    ]);
    const same = compare([
      ['Name', 'Größe'],
      ['Beta', 'large'],
    ]);
    expect([same.same, same.added, same.changed]).toEqual([1, [], []]);
  });

  it('an empty cell changes nothing or clears, as chosen', () => {
    const rows = [
      ['Name', 'Ort'],
      ['ACME GmbH', ''],
    ];
    expect(compare(rows).same).toBe(1);
    expect(compare(rows, 'clear').changed[0]?.changes).toEqual([
      { field: 'place', before: 'Köln', after: null },
    ]);
  });

  it('two things with one name are paired with the rows that say the same', () => {
    const twice = [
      existing[0],
      { id: 'm3', values: { ...existing[0]?.values, joinedOn: '2023-01-01' } },
    ].flatMap((row) => (row === undefined ? [] : [row]));
    const rows = [
      { row: 2, values: { name: 'ACME GmbH', joinedOn: '2023-01-01' } },
      { row: 3, values: { name: 'ACME GmbH', joinedOn: '2019-06-01' } },
    ];
    expect(compareRows(twice, rows, memberTable, 'keep')).toMatchObject({
      same: 2,
      added: [],
      changed: [],
      repeated: [],
    });
  });

  it('whole rows are checked: new ones completed, changed ones merged with what is there', () => {
    const comparison = compare([
      ['Name', 'Größe', 'Austritt', 'E-Mail'],
      ['Neu', '', '', 'a@b.de'],
      ['Beta', '', '1.1.2019', ''],
    ]);
    expect(
      checkComparison(comparison, memberTable, '2026-01-01').map(({ row, problem }) => [
        row,
        problem.field,
        problem.code,
      ]),
    ).toEqual([
      [2, 'sizeClass', 'sizeClassNeeded'],
      [2, 'joinedOn', 'required'],
      [2, 'lastName', 'contactIncomplete'],
      [3, 'leftOn', 'leftBeforeJoined'],
    ]);
  });

  it('choices decide what is done', () => {
    const comparison = compare([
      header,
      acme,
      ['Gamma', '', '5', '1.1.2021'],
      ['Gamma', '', '7', '1.1.2021'],
    ]);
    const plan = (changes: 'take' | 'keep', except: number[], repeated: 'skip' | 'add') => {
      const { add, change } = planImport(comparison, { changes, except: new Set(except), repeated });
      return [add.map(({ row }) => row), change.map(({ row }) => row)];
    };
    expect(plan('take', [], 'skip')).toEqual([[3], [2]]);
    expect(plan('take', [2], 'add')).toEqual([[3, 4], []]);
    expect(plan('keep', [], 'skip')).toEqual([[3], []]);
  });
});

describe('taking back', () => {
  it('names what is not any more as the import left it', () => {
    const document = {
      at: 1,
      validFrom: '2026-01-01',
      added: [{ id: 'm2', values: existing[1]?.values ?? {} }],
      changed: [
        {
          id: 'm1',
          name: { de: 'Acme-Werk', en: 'Acme' },
          changes: [{ field: 'place', before: null, after: 'Köln' }],
        },
      ],
    };
    expect(changedSince(document, existing, memberTable)).toEqual([]);
    expect(changedSince(document, existing.slice(0, 1), memberTable)).toEqual([{ de: 'Beta', en: 'Beta' }]);
    const moved = existing.map(({ id, values }) => ({ id, values: { ...values, place: 'Ulm' } }));
    expect(changedSince(document, moved, memberTable)).toEqual([
      { de: 'Beta', en: 'Beta' },
      { de: 'Acme-Werk', en: 'Acme' },
    ]);
  });
});

describe('further contacts', () => {
  it('are one text and read back', () => {
    const contacts = [
      {
        role: 'finance',
        firstName: 'Max',
        lastName: 'Muster',
        email: 'max@x.example',
        locale: 'de',
        optedOut: false,
      },
      { role: 'other', firstName: '', lastName: 'Roe', email: 'roe@x.example', locale: 'en', optedOut: true },
    ] as const;
    const text = writeFurtherContacts(contacts);
    expect(text).toBe('finance: Muster, Max <max@x.example> de; other: Roe <roe@x.example> en (no mails)');
    expect(readFurtherContacts(text)).toEqual(contacts);
    expect(readFurtherContacts('Finanzen: Muster <MAX@x.example>')).toMatchObject([
      { role: 'finance', email: 'max@x.example' },
    ]);
    expect(readFurtherContacts('Max Muster')).toBeNull();
    expect(readFurtherContacts('answers: Muster <max@x.example>')).toBeNull();
  });
});

it('columns are called as spreadsheets call them', () => {
  expect([1, 26, 27, 200].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'GR']);
});
