import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileColumns } from '../../../worker/core/past-rounds/column-profile.ts';
import { findHeaderRows } from '../../../worker/core/past-rounds/find-header-rows.ts';
import { codesFrom, proposeRound } from '../../../worker/core/past-rounds/propose-round.ts';
import type { MappedItem, RoundMapping } from '../../../worker/core/past-rounds/round-mapping.ts';
import { listQuestions } from '../../../worker/core/past-rounds/round-questions.ts';
import { readRound } from '../../../worker/core/past-rounds/read-round.ts';
import { setUse, type ChosenUse } from '../../../worker/core/past-rounds/set-use.ts';
import { cells } from '../../support/past-round.ts';
import { stackedFile } from '../../support/round-files.ts';

const rows = cells(stackedFile);
const place = findHeaderRows(rows);
const columns = profileColumns(rows, place);
const start: RoundMapping = {
  year: 2021,
  referenceOn: '2021-03-31',
  title: { de: 'Runde', en: 'Round' },
  ...place,
  ...proposeRound({ columns, known: [], memory: null }),
};

function choose(mapping: RoundMapping, letter: string, use: ChosenUse): RoundMapping | null {
  const question = listQuestions(columns, mapping).find((each) => each.letter === letter);
  if (question === undefined) throw new Error(`no question in ${letter}`);
  return setUse(mapping, question, use, codesFrom([], mapping.items));
}

const codes = (mapping: RoundMapping | null) => mapping?.items.map(({ code }) => code);

describe('setUse', () => {
  test('leaves out, and takes in again under another code', () => {
    const without = choose(start, 'H', { use: 'ignore' });
    expect(codes(without)).toEqual(['F1', 'F3', 'F4', 'F5']);
    expect(codes(choose(without ?? start, 'H', { use: 'single' }))).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
  });

  test('keeps what was said about a choice that becomes a scale', () => {
    const scale = choose(start, 'H', { use: 'scale' });
    expect(scale?.items[1]).toEqual({ ...start.items[1], type: 'scale' });
  });

  test('takes several answers apart into a question for each column', () => {
    const apart = choose(start, 'D', { use: 'each' });
    expect(apart?.items.slice(0, 4).map((item) => 'column' in item && item.column)).toEqual([
      'D',
      'E',
      'F',
      'G',
    ]);
    expect(new Set(codes(apart)).size).toBe(8);
  });

  test('makes a filter of rows, with the texts that it is likely to mean', () => {
    expect(choose(start, 'H', { use: 'exclude' })?.exclude).toEqual([
      { column: 'H', texts: ['oft', 'manchmal', 'nie'] },
    ]);
    expect(choose(start, 'H', { use: 'include' })?.include).toEqual([{ column: 'H', texts: ['oft'] }]);
  });

  test('refuses what columns cannot be', () => {
    expect(choose(start, 'D', { use: 'number' })).toBeNull();
    expect(choose(start, 'H', { use: 'multiple' })).toBeNull();
  });

  test('keeps the file readable whatever is chosen: codes and columns once, rows accounted for', () => {
    const uses: readonly ChosenUse[] = [
      ...(
        ['ignore', 'company', 'include', 'exclude', 'single', 'scale', 'multiple', 'number', 'text'] as const
      ).map((use) => ({ use })),
      { use: 'each' },
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom(...uses)), { maxLength: 12 }), (steps) => {
        let mapping = start;
        for (const [at, use] of steps) {
          const questions = listQuestions(columns, mapping);
          const question = questions[at % questions.length];
          if (question !== undefined)
            mapping = setUse(mapping, question, use, codesFrom([], mapping.items)) ?? mapping;
        }
        expect(new Set(codes(mapping)).size).toBe(mapping.items.length);
        const letters = listQuestions(columns, mapping).flatMap(({ group }) =>
          group.columns.map(({ letter }) => letter),
        );
        expect(new Set(letters).size).toBe(letters.length);
        const { loss } = readRound(rows, mapping);
        const left = loss.notIncluded + loss.excluded + loss.severalPerCompany.dropped + loss.withoutAnswer;
        expect(left + loss.used).toBe(loss.rows);
        for (const { valid, dontKnow, empty, unknown, dropped } of loss.items)
          expect(valid + dontKnow + empty + unknown + dropped).toBe(loss.used);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the reading of cells', () => {
  const read = (item: MappedItem, ...cellsOfRow: readonly string[]) =>
    readRound(cells([['x'], cellsOfRow]), {
      ...start,
      headerRows: [1],
      firstRow: 2,
      company: undefined,
      items: [item],
    });
  const label = { de: 'x', en: 'x' };
  const choice: MappedItem = {
    code: 'F1',
    text: label,
    type: 'single',
    column: 'A',
    options: [{ code: 1, label, texts: ['ja'] }],
    dropped: ['keine Angabe'],
    other: { code: 90, label, column: 'B' },
  };

  test('counts a text in the column for "other" where the question is empty, and only there', () => {
    expect(read(choice, '', 'etwas').respondents).toEqual([{ F1: { state: 'valid', value: 90 } }]);
    expect(read(choice, 'ja', 'etwas').respondents).toEqual([{ F1: { state: 'valid', value: 1 } }]);
  });

  test('keeps what is left out knowingly apart from what nobody mapped', () => {
    expect(read(choice, 'keine Angabe').loss.items[0]).toMatchObject({ dropped: 1, unknown: 0 });
    expect(read(choice, 'vielleicht').loss.items[0]).toMatchObject({ dropped: 0, unknown: 1 });
  });

  test('takes no for no tick where the mapping says so', () => {
    const ways: MappedItem = {
      code: 'F1',
      text: label,
      type: 'multiple',
      options: [
        { code: 1, label, column: 'A' },
        { code: 2, label, column: 'B' },
      ],
      notTicked: ['Nein'],
    };
    expect(read(ways, 'NEIN', 'Ja').respondents).toEqual([{ F1: { state: 'valid', value: [2] } }]);
    expect(read(ways, 'Nein', 'Nein').loss).toMatchObject({ used: 0, withoutAnswer: 1 });
  });

  test('keeps words with the answers, cut to a length', () => {
    const words: MappedItem = { code: 'F1', text: label, type: 'text', column: 'A' };
    const [given] = read(words, 'a'.repeat(5000)).respondents;
    expect(given?.['F1']).toEqual({ state: 'valid', value: 'a'.repeat(4000) });
  });
});
