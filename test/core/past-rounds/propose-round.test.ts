import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundMapping } from '../../../schema/contracts/past-round.ts';
import { groupColumns } from '../../../worker/core/past-rounds/column-groups.ts';
import { profileColumns } from '../../../worker/core/past-rounds/column-profile.ts';
import { findHeaderRows } from '../../../worker/core/past-rounds/find-header-rows.ts';
import { listKnownItems } from '../../../worker/core/past-rounds/known-items.ts';
import { proposeRound } from '../../../worker/core/past-rounds/propose-round.ts';
import { readRound } from '../../../worker/core/past-rounds/read-round.ts';
import type { RoundMapping } from '../../../worker/core/past-rounds/round-mapping.ts';
import { itemOfRound } from '../../../worker/core/past-rounds/round-questionnaire.ts';
import { listQuestions } from '../../../worker/core/past-rounds/round-questions.ts';
import { recallRound, rememberRound } from '../../../worker/core/past-rounds/round-memory.ts';
import { textSimilarity } from '../../../worker/core/past-rounds/text-similarity.ts';
import { cells } from '../../support/past-round.ts';
import { bracketFile, codedFile, stackedFile } from '../../support/round-files.ts';

type Cells = readonly string[];

function profile(table: readonly Cells[]) {
  const rows = cells(table);
  const place = findHeaderRows(rows);
  return { rows, place, columns: profileColumns(rows, place) };
}

function propose(table: readonly Cells[], memory: Parameters<typeof proposeRound>[0]['memory'] = null) {
  const { rows, place, columns } = profile(table);
  const mapping: RoundMapping = {
    year: 2021,
    referenceOn: '2021-03-31',
    title: { de: 'Runde', en: 'Round' },
    headerRows: place.headerRows,
    firstRow: place.firstRow,
    ...proposeRound({ columns, known: [], memory }),
  };
  return { rows, columns, mapping };
}

describe('textSimilarity', () => {
  test('is the one of the documentation of pg_trgm', () => {
    // PostgreSQL 16, F.35: similarity('word', 'words') = 0.571429, that is 4 of 7 trigrams.
    expect(textSimilarity('word', 'words')).toBeCloseTo(0.571429, 6);
  });

  test('is 1 for the same words in another case and order, and 0 for none in common', () => {
    expect(textSimilarity('Wie zufrieden sind Sie?', 'sie wie SIND zufrieden')).toBe(1);
    expect(textSimilarity('Holz', 'Zink')).toBe(0);
    expect(textSimilarity('', 'Zink')).toBe(0);
  });

  test('is symmetric, between 0 and 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const similarity = textSimilarity(one, other);
        expect(similarity).toBe(textSimilarity(other, one));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (/[\p{L}\p{N}]/u.test(one)) expect(textSimilarity(one, one)).toBe(1);
      }),
    );
  });
});

describe('findHeaderRows', () => {
  test.each([
    ['a banner and two rows of headers', stackedFile, [2, 3], 4],
    ['one row with options in brackets', bracketFile, [1], 2],
    ['a row of codes above questions and options', codedFile, [1, 2, 3], 4],
    ['an empty row before the headers', [[], ...bracketFile], [2], 3],
    [
      'one row of headers over texts only',
      [
        ['Frage', 'Notiz'],
        ['ja', 'a'],
        ['nein', 'b'],
      ],
      [1],
      2,
    ],
  ] as const)('finds %s', (_, table, headerRows, firstRow) => {
    expect(findHeaderRows(cells(table))).toEqual({ headerRows, firstRow });
  });

  test('answers for an empty table, too', () => {
    expect(findHeaderRows([])).toEqual({ headerRows: [1], firstRow: 2 });
  });

  test('finds the same rows whatever banners stand above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'Titel der Umfrage', 'Stand: Mai'), { maxLength: 4 }),
        (banners) => {
          const table = [...banners.map((text) => [text]), ...stackedFile.slice(1)];
          const { headerRows, firstRow } = findHeaderRows(cells(table));
          expect(headerRows).toEqual([banners.length + 1, banners.length + 2]);
          expect(firstRow).toBe(banners.length + 3);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('groupColumns', () => {
  const summary = (table: readonly Cells[]) =>
    groupColumns(profile(table).columns).map(({ columns, several, other }) => [
      columns.map(({ letter }) => letter).join(''),
      several,
      other?.letter ?? null,
    ]);

  test('takes ticks under one question together, "other" with them, and every part of a grid alone', () => {
    expect(summary(stackedFile)).toEqual([
      ['A', false, null],
      ['B', false, null],
      ['C', false, null],
      ['DEFG', true, null],
      ['H', false, null],
      ['I', false, null],
      ['J', false, null],
      ['K', false, 'L'],
      ['M', false, null],
    ]);
  });

  test('finds options in brackets with yes and no, and options below a row of codes', () => {
    expect(summary(bracketFile)).toEqual([
      ['A', false, null],
      ['BCD', true, null],
      ['E', false, null],
      ['F', false, null],
    ]);
    expect(summary(codedFile)).toEqual([
      ['A', false, null],
      ['BC', true, null],
      ['D', false, null],
    ]);
    expect(profile(codedFile).columns.map(({ code }) => code)).toEqual(['V1', 'V2_1', 'V2_2', 'V3']);
  });
});

describe('proposeRound', () => {
  test('proposes choices, scales, several answers and numbers, and leaves names, days and texts out', () => {
    const { mapping } = propose(stackedFile);
    expect(mapping.company).toEqual({ column: 'C', rule: 'mostComplete' });
    expect(mapping.items.map(({ code, type }) => [code, type])).toEqual([
      ['F1', 'multiple'],
      ['F2', 'single'],
      ['F3', 'single'],
      ['F4', 'scale'],
      ['F5', 'single'],
    ]);
    const [ways, , labs, weight, branch] = mapping.items;
    expect(ways).toMatchObject({
      options: [
        { code: 1, column: 'D' },
        { code: 2, column: 'E' },
        { code: 90, column: 'G' },
      ],
      dontKnow: { column: 'F' },
    });
    expect(labs).toMatchObject({ dontKnow: { texts: ['weiß nicht'] } });
    expect(weight).toMatchObject({ options: [{ code: 1 }, { code: 2 }, { code: 3 }, { code: 4 }] });
    expect(branch).toMatchObject({ other: { code: 90, column: 'L' } });
    expect(propose(bracketFile).mapping.items.map(({ type }) => type)).toEqual([
      'multiple',
      'scale',
      'number',
    ]);
    expect(propose(bracketFile).mapping.items[0]).toMatchObject({ notTicked: ['Nein'] });
  });

  test('is a mapping that the contract takes, and loses no text of what it proposes', () => {
    for (const table of [stackedFile, bracketFile, codedFile]) {
      const { rows, mapping } = propose(table);
      expect(roundMapping.safeParse(mapping).error?.issues).toBeUndefined();
      expect(readRound(rows, mapping).loss.unknownTextKinds).toBe(0);
    }
  });

  test('counts what the file holds: every option as often as its texts stand there', () => {
    const { rows, mapping } = propose(stackedFile);
    const { loss } = readRound(rows, mapping);
    const cellsOf = (at: number) => stackedFile.slice(3).map((row) => row[at] ?? '');
    const [ways, often] = loss.items;
    expect(ways?.options.map(({ count }) => count)).toEqual(
      [3, 4, 6].map((at) => cellsOf(at).filter((text) => text !== '').length),
    );
    for (const { texts, count } of often?.options ?? []) {
      expect(count).toBe(texts.reduce((sum, text) => sum + text.count, 0));
      for (const { text, count: times } of texts)
        expect(times).toBe(cellsOf(7).filter((cell) => cell === text).length);
    }
  });

  test('knows a question again by its wording, in either language, and shows how close it is', () => {
    const { columns, mapping } = propose(stackedFile);
    const asked = [
      {
        year: 2020,
        items: mapping.items.map((item) =>
          itemOfRound({ ...item, code: `ALT_${item.code}` }, { version: '1' }),
        ),
      },
    ];
    const known = listKnownItems(asked, []);
    const again = proposeRound({ columns, known, memory: null });
    expect(again.items.map(({ code }) => code)).toEqual(['ALT_F1', 'ALT_F2', 'ALT_F3', 'ALT_F4', 'ALT_F5']);
  });
});

describe('the memory of a round', () => {
  const { columns, mapping } = propose(stackedFile);
  const memory = rememberRound(columns, mapping, null);

  test('applied to the same file gives the mapping again', () => {
    const { items, include, exclude, company } = recallRound(columns, memory);
    const { items: before } = mapping;
    expect({ items, include, exclude, company }).toEqual({
      items: before,
      include: [],
      exclude: [],
      company: mapping.company,
    });
  });

  test('finds every question in any order of the columns, and leaves out again what was left out', () => {
    const width = stackedFile[2]?.length ?? 0;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: width }, (_, at) => at),
          { minLength: width },
        ),
        (order) => {
          // The headers above are written over every column, as a sorted export has them.
          const filled = columns.map(({ question }) => question);
          const table = [filled, ...stackedFile.slice(2)].map((row) => order.map((at) => row[at] ?? ''));
          const { rows, mapping: again } = propose(table, memory);
          const codes = (items: RoundMapping['items']) => items.map(({ code }) => code).toSorted();
          expect(codes(again.items)).toEqual(codes(mapping.items));
          const totals = ({ items }: ReturnType<typeof readRound>['loss']) =>
            items.map(({ item, valid, dontKnow }) => [item, valid, dontKnow]).toSorted();
          expect(totals(readRound(rows, again).loss)).toEqual(
            totals(readRound(cells(stackedFile), mapping).loss),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test('takes an option that has come and one that was reworded into the question they belong to', () => {
    const header = [...(stackedFile[2] ?? [])];
    header[4] = 'Treffen des Verbandes der Holzwirtschaft';
    const table = [stackedFile[1] ?? [], header, ...stackedFile.slice(3)].map((row, at) => [
      ...row.slice(0, 5),
      at === 0 ? '' : at === 1 ? 'Hochschule' : at % 4 === 0 ? 'Hochschule' : '',
      ...row.slice(5),
    ]);
    const { mapping: again } = propose(table, memory);
    expect(again.items.find(({ code }) => code === 'F1')).toMatchObject({
      options: [
        { code: 1, column: 'D' },
        { code: 2, column: 'E', label: { de: 'Treffen des Verbandes der Holzwirtschaft' } },
        { code: 3, column: 'F', label: { de: 'Hochschule' } },
        { code: 90, column: 'H' },
      ],
    });
  });
});

describe('listQuestions', () => {
  test('names every column of the file once, whatever is mapped', () => {
    const { columns, mapping } = propose(stackedFile);
    fc.assert(
      fc.property(fc.subarray([...mapping.items]), (items) => {
        const questions = listQuestions(columns, { ...mapping, items });
        const letters = questions.flatMap(({ group }) => [
          ...group.columns.map(({ letter }) => letter),
          ...(group.other === null ? [] : [group.other.letter]),
        ]);
        expect(letters.toSorted()).toEqual(columns.map(({ letter }) => letter).toSorted());
      }),
    );
  });
});
