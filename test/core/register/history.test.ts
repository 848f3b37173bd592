import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowValues } from '../../../worker/core/imports/table-spec.ts';
import { changedFacts, type DatedMember } from '../../../worker/core/register/changed-facts.ts';
import type { MemberFact } from '../../../worker/core/register/fact-on.ts';
import { historyOf, historyRecords, type HistoryEntry } from '../../../worker/core/register/fact-history.ts';
import { readHistory, writeHistory } from '../../../worker/core/register/history-text.ts';
import { memberTable } from '../../../worker/core/register/member-table.ts';

const joined: DatedMember = { kind: 'company', sizeClass: 'micro', joinedOn: '2018-06-01', leftOn: null };

function recorded(
  steps: readonly (readonly [state: DatedMember, validFrom: string])[],
): readonly MemberFact[] {
  return steps.flatMap(([state, validFrom], at) =>
    changedFacts(steps[at - 1]?.[0] ?? null, state, validFrom).map((record) => ({
      ...record,
      recordedAt: at,
    })),
  );
}

const state = fc.constantFrom(
  ...(['micro', 'small', 'medium', 'large'] as const).map((sizeClass) => ({
    kind: 'company' as const,
    sizeClass,
  })),
  { kind: 'science' as const, sizeClass: null },
  { kind: 'politics' as const, sizeClass: null },
);
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-01-${number}`);
const history: fc.Arbitrary<readonly HistoryEntry[]> = fc
  .tuple(state, fc.uniqueArray(fc.tuple(day, state), { maxLength: 6, selector: ([on]) => on }))
  .map(([first, later]) => {
    const entries = [
      { day: '2024-01-01', ...first },
      ...later.map(([on, each]) => ({ day: on, ...each })),
    ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
    return entries.filter(
      ({ kind, sizeClass }, at) =>
        at === 0 || entries[at - 1]?.kind !== kind || entries[at - 1]?.sizeClass !== sizeClass,
    );
  });

describe('a history', () => {
  test('of a member is what it was since when, without what did not change', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, sizeClass: 'small' }, '2023-04-01'],
      [{ ...joined, kind: 'science', sizeClass: null }, '2025-01-01'],
    ]);
    expect(writeHistory(historyOf(facts))).toBe('2018-06-01 micro; 2023-04-01 small; 2025-01-01 science');
    expect(historyOf([])).toEqual([]);
  });

  test('is read in German and English, with any word for a size or a kind', () => {
    const entries = [
      { day: '2020-01-15', kind: 'company', sizeClass: 'small' },
      { day: '2023-04-01', kind: 'company', sizeClass: 'large' },
      { day: '2025-01-01', kind: 'politics', sizeClass: null },
    ];
    for (const text of [
      '2020-01-15 small; 2023-04-01 large; 2025-01-01 politics',
      'ab 15.01.2020: 10–49 Beschäftigte; ab 01.04.2023: groß\n01.01.2025 Kommune',
      'from 15/1/2020 10-49 employees;2025-01-01 politics;since 2023-04-01 250+',
    ])
      expect([text, readHistory(text)]).toEqual([text, entries]);
  });

  test.each([
    'klein',
    '2020-01-15',
    '2020-01-15 riesig',
    '31.02.2020 klein',
    '2020-01-15 small; 2020-01-15 large',
  ])('that says %s is none', (text) => {
    expect(readHistory(text)).toBeNull();
  });

  test('written and read is the same', () => {
    fc.assert(
      fc.property(history, (entries) => {
        expect(readHistory(writeHistory(entries))).toEqual(entries);
      }),
    );
  });

  test('once recorded is what the records say, whatever they said before, and needs no second recording', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const known = historyRecords([], before).map((record) => ({ ...record, recordedAt: 1 }));
        expect(historyOf(known)).toEqual(before);
        const facts = [
          ...known,
          ...historyRecords(known, after).map((record) => ({ ...record, recordedAt: 2 })),
        ];
        expect(historyOf(facts)).toEqual(after);
        expect(historyRecords(facts, after)).toEqual([]);
      }),
    );
  });

  test('leaves what is recorded already as it is', () => {
    const facts = recorded([[joined, '2018-06-01']]);
    const entries = readHistory('2018-06-01 micro; 2021-01-01 small; 2023-01-01 medium') ?? [];
    expect(historyRecords(facts, entries)).toEqual([
      { fact: 'sizeClass', value: 'small', validFrom: '2021-01-01' },
      { fact: 'sizeClass', value: 'medium', validFrom: '2023-01-01' },
    ]);
  });
});

describe('a history in the table of members', () => {
  const before: RowValues = {
    name: 'Acme',
    kind: 'company',
    sizeClass: 'medium',
    joinedOn: '2018-06-01',
    history: '2018-06-01 micro; 2023-04-01 medium',
  };
  const codes = (values: RowValues, known: RowValues | null = before) =>
    memberTable
      .checkRow({ ...before, ...values }, { today: '2026-01-01', before: known })
      .map(({ field, code }) => `${field} ${code}`);

  test('ends with what the member is, not later than today, and begins no later than it did', () => {
    expect(codes({ history: '2018-06-01 small; 2023-04-01 medium' })).toEqual([]);
    expect(codes({ history: '2015-06-01 small; 2023-04-01 medium' })).toEqual([]);
    expect(codes({ history: '2018-06-01 micro; 2026-01-02 medium' })).toEqual(['history historyFuture']);
    expect(codes({ history: '2018-06-01 micro; 2023-04-01 large' })).toEqual(['history historyContradicts']);
    expect(codes({ history: '2019-01-01 micro; 2023-04-01 medium' })).toEqual(['history historyStart']);
    expect(codes({ history: '2019-01-01 micro; 2023-04-01 medium' }, { ...before, history: null })).toEqual([
      'history historyStart',
    ]);
    expect(codes({ history: '2019-01-01 micro; 2023-04-01 medium' }, null)).toEqual([]);
    expect(codes({ history: 'immer klein' })).toEqual(['history history']);
  });

  test('that is left as it was does not hinder a change of size', () => {
    expect(codes({ sizeClass: 'large' })).toEqual([]);
  });

  test('says nothing where the member has always been what it is', () => {
    const tidied = (values: RowValues) =>
      memberTable.tidy({ name: 'Acme', joinedOn: '2018-06-01', ...values });
    expect(tidied({ history: '2018-06-01 micro' })).toEqual({
      name: 'Acme',
      joinedOn: '2018-06-01',
      kind: 'company',
      sizeClass: 'micro',
    });
    expect('history' in tidied({ history: null })).toBe(false);
    expect(tidied({ history: 'ab 1.4.2023: mittel; 1.6.2018 klein' })).toMatchObject({
      history: '2018-06-01 small; 2023-04-01 medium',
    });
    expect(
      memberTable.complete({ name: 'Acme', history: '2018-06-01 small; 2023-04-01 medium' }),
    ).toMatchObject({
      kind: 'company',
      sizeClass: 'medium',
    });
  });
});
