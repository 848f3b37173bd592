import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../worker/core/questionnaire/condition.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import {
  clauseOf,
  clauseSubjects,
  fieldsOfClause,
  operatorsOf,
  subjectName,
} from '../../../worker/core/questionnaire/drafts/clause-subject.ts';
import { conditionIn, groupsOf } from '../../../worker/core/questionnaire/drafts/condition-groups.ts';
import {
  conditionAt,
  itemsBefore,
  itemsUpTo,
  withConditionAt,
} from '../../../worker/core/questionnaire/drafts/condition-places.ts';
import { withCheck } from '../../../worker/core/questionnaire/drafts/edit-checks.ts';
import type { Item, Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';

const text = (de: string) => ({ de, en: de });
const options = [1, 2].map((code) => ({ code, label: text(`${code}`) }));
const base = (code: string) => ({ code, version: '1', text: text(code) });

const items: readonly Item[] = [
  { ...base('A1'), type: 'single', options },
  { ...base('A2'), type: 'multiple', options },
  { ...base('A3'), type: 'number', unit: text(''), min: 0, max: 9 },
  { ...base('A4'), type: 'percentSplit', options },
  { ...base('A5'), type: 'date' },
  { ...base('A6'), type: 'shortText', maxLength: 20 },
];
const last: Item = { ...base('B1'), type: 'single', options };
const asked: Questionnaire = {
  code: 'q',
  version: '1',
  title: text('q'),
  sections: [
    { code: 'A', title: text('A'), items },
    { code: 'B', title: text('B'), items: [last] },
  ],
  computed: [{ code: 'sum', label: text('sum'), value: { item: 'A3' } }],
};

const isOne: Condition = { item: 'A1', op: '==', value: 1 };
const hasTwo: Condition = { item: 'A2', op: '==', value: 2 };
const company: Condition = { fact: 'memberKind', op: '==', value: 'company' };

describe('a condition in groups', () => {
  test.each<readonly [string, Condition]>([
    ['one comparison', isOne],
    ['all of several', { all: [isOne, hasTwo, { not: { answered: 'A6' } }] }],
    ['one of several', { any: [isOne, company] }],
    ['groups of which all hold', { all: [{ any: [isOne, hasTwo] }, company] }],
    ['groups of which one holds', { any: [{ all: [isOne, hasTwo] }, { all: [company, isOne] }] }],
  ])('says the same again: %s', (_name, condition) => {
    const groups = groupsOf(condition);
    expect(groups && conditionIn(groups)).toEqual(condition);
  });

  test('is none where it is nested deeper or negates a whole', () => {
    expect(groupsOf({ all: [{ any: [{ all: [isOne, hasTwo] }, company] }] })).toBeNull();
    expect(groupsOf({ not: { all: [isOne, hasTwo] } })).toBeNull();
    expect(
      groupsOf({ compare: { add: [{ item: 'A3' }, { number: 1 }] }, op: '>', to: { number: 2 } }),
    ).toBeNull();
  });

  test('without a comparison is no condition', () => {
    expect(groupsOf(undefined)).toEqual({ join: 'all', groups: [] });
    expect(conditionIn({ join: 'all', groups: [{ join: 'any', clauses: [] }] })).toBeUndefined();
  });
});

describe('a comparison in fields', () => {
  const subjects = new Map(
    clauseSubjects(items, asked.computed ?? []).map((subject) => [subjectName(subject), subject]),
  );
  const others = new Map([
    ['A3', 'item'],
    ['sum', 'computed'],
  ] as const);

  test.each<readonly [string, Condition]>([
    ['one choice', isOne],
    ['one of several choices', hasTwo],
    ['a number', { item: 'A3', op: '>=', value: 2.5 }],
    ['a day', { item: 'A5', op: '<', value: '2026-01-31' }],
    ['a text', { item: 'A6', op: '!=', value: 'nein' }],
    ['answered', { answered: 'A4' }],
    ['not answered', { not: { answered: 'A4' } }],
    ['a fact', company],
    ['how many', { compare: { chosen: 'A2' }, op: '>', to: { number: 1 } }],
    ['a share', { compare: { item: 'A4', option: 2 }, op: '>=', to: { number: 50 } }],
    ['a share beside a number', { compare: { item: 'A4', option: 2 }, op: '>', to: { item: 'A3' } }],
    ['a computed value', { compare: { computed: 'sum' }, op: '==', to: { computed: 'sum' } }],
  ])('says the same again: %s', (_name, clause) => {
    const { subject, operator, value } = fieldsOfClause(clause);
    const found = subjects.get(subject);
    expect(found && clauseOf(found, operator, value, others)).toEqual(clause);
  });

  test.each([
    ['item:A1', '==', '3'],
    ['item:A1', '==', ''],
    ['item:A1', '>=', '1'],
    ['item:A3', '==', 'viel'],
    ['item:A3', '==', 'A9'],
    ['item:A5', '==', '31.01.2026'],
    ['item:A6', '==', ''],
    ['fact:memberKind', '==', 'club'],
    ['fact:memberKind', '>=', 'company'],
  ] as const)('is none: %s %s %s', (name, operator, value) => {
    const found = subjects.get(name);
    expect(found && clauseOf(found, operator, value, others)).toBeNull();
  });

  test('a decimal comma is read', () => {
    const found = subjects.get('item:A3');
    expect(found && clauseOf(found, '<', '2,5', others)).toEqual({ item: 'A3', op: '<', value: 2.5 });
  });

  test('several choices are compared by what they hold, not by size', () => {
    const found = subjects.get('item:A2');
    expect(found && operatorsOf(found)).toEqual(['==', '!=', 'answered', 'unanswered']);
  });
});

describe('the place of a condition', () => {
  const codes = (found: readonly Item[]) => found.map(({ code }) => code);

  test('a question may depend on those before it, a page and an option only on earlier pages', () => {
    expect(codes(itemsBefore(asked, { kind: 'item', item: 'A3' }))).toEqual(['A1', 'A2']);
    expect(codes(itemsBefore(asked, { kind: 'section', section: 'B' }))).toEqual(codes(items));
    expect(codes(itemsBefore(asked, { kind: 'option', item: 'B1', option: 1 }))).toEqual(codes(items));
    expect(codes(itemsBefore(asked, { kind: 'option', item: 'A2', option: 1 }))).toEqual([]);
  });

  test('a check may name everything up to its own page', () => {
    expect(codes(itemsUpTo(asked, 'A2'))).toEqual(codes(items));
  });

  test.each([
    { kind: 'section', section: 'B' },
    { kind: 'item', item: 'B1' },
    { kind: 'option', item: 'B1', option: 2 },
  ] as const)('takes a condition and gives it back: %o', (place) => {
    const changed = withConditionAt(asked, place, isOne);
    expect(conditionAt(changed, place)).toEqual(isOne);
    expect(withConditionAt(changed, place, undefined)).toEqual(asked);
  });

  test('is none where there is no such thing', () => {
    expect(conditionAt(asked, { kind: 'item', item: 'X' })).toBeNull();
    expect(conditionAt(asked, { kind: 'option', item: 'B1', option: 7 })).toBeNull();
    expect(conditionAt(asked, { kind: 'section', section: 'X' })).toBeNull();
  });
});

test('a check is added, changed and removed; the last one leaves nothing behind', () => {
  const one = { holds: isOne, message: text('eins') };
  const two = { holds: hasTwo, message: text('zwei') };
  const added = withCheck(asked, 'B1', undefined, one);
  const checksOf = (questionnaire: Questionnaire) => itemsOf(questionnaire).at(-1)?.checks;
  expect(checksOf(added)).toEqual([one]);
  expect(checksOf(withCheck(added, 'B1', one, two))).toEqual([two]);
  expect(withCheck(added, 'B1', one, undefined)).toEqual(asked);
});
