import { describe, expect, it } from 'vitest';
import { answerFields } from '../../../worker/core/questionnaire/answer-fields.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { findMembers, membersByLetter } from '../../../worker/core/questionnaire/find-members.ts';
import { formFields } from '../../../worker/core/questionnaire/form-fields.ts';
import { parseAnswer } from '../../../worker/core/questionnaire/parse-answer.ts';
import { validateAnswers } from '../../../worker/core/questionnaire/validate-answers.ts';
import { everyType, members } from './arbitrary-instrument.ts';

function itemOf(code: string) {
  const item = itemsOf(everyType).find((each) => each.code === code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
}
const parse = (code: string, entries: Readonly<Record<string, string>>) =>
  parseAnswer(itemOf(code), formFields(Object.entries(entries)));
const valid = (value: unknown) => ({ answer: { state: 'valid', value } });
const skipped = { answer: { state: 'skipped' } };
const problemOf = (code: string, value: unknown) =>
  validateAnswers(
    everyType,
    { CO: { state: 'valid', value: 1 }, [code]: { state: 'valid', value } },
    { memberKind: 'company', hasOffice: 'yes' },
  ).problems.map(({ problem }) => problem);

describe('a ranking', () => {
  it('holds the place of every option, or of the best only', () => {
    expect(parse('RK', { RK_1: '2', RK_2: '3', RK_3: '1' })).toEqual(valid({ 1: 2, 2: 3, 3: 1 }));
    expect(parse('RK', { RK_1: '', RK_2: '1', RK_3: '' })).toEqual(valid({ 2: 1 }));
    expect(parse('RK', { RK_1: '', RK_2: '' })).toEqual(skipped);
  });
  it('gives no place twice and leaves none out', () => {
    expect(parse('RK', { RK_1: '1', RK_2: '1' })).toEqual({ error: 'errorPlaceTwice', place: 1 });
    expect(parse('RK', { RK_1: '1', RK_2: '3' })).toEqual({ error: 'errorPlaceMissing', place: 2 });
    expect(parse('RK', { RK_1: '4' })).toEqual({ error: 'errorChoice' });
    expect(parse('RK', { RK_1: 'first' })).toEqual({ error: 'errorChoice' });
    expect([{ 1: 1, 2: 1 }, { 7: 1 }, [1, 2], {}].flatMap((value) => problemOf('RK', value))).toEqual([
      'wrongPlaces',
      'unknownCode',
      'wrongType',
      'empty',
    ]);
  });
  it('stands against "don’t know", and one of both is chosen', () => {
    expect(parse('RK', { RK_state: 'dk' })).toEqual({ answer: { state: 'dontKnow' } });
    expect(parse('RK', { RK_1: '1', RK_state: 'dk' })).toMatchObject({ error: 'errorEitherOr' });
  });
});

describe('an amount', () => {
  it('is read with or without the sign of the currency, in both notations, to the cent', () => {
    expect(['1.200', '1,200.50', '12,5', '€ 0', '99 €', '5 EUR'].map((MO) => parse('MO', { MO }))).toEqual(
      [1200, 1200.5, 12.5, 0, 99, 5].map(valid),
    );
  });
  it('is refused with parts of a cent, as a word, and outside its range', () => {
    expect(['1,2345', 'viel', '-1', '1000000'].map((MO) => parse('MO', { MO }))).toEqual([
      { error: 'errorMoney' },
      { error: 'errorMoney' },
      { error: 'errorRange', min: 0, max: 999_999 },
      { error: 'errorRange', min: 0, max: 999_999 },
    ]);
    expect([12.345, '12', -1].flatMap((value) => problemOf('MO', value))).toEqual([
      'outOfRange',
      'wrongType',
      'outOfRange',
    ]);
  });
});

describe('a split of 100 per cent', () => {
  it('counts what is left empty as 0', () => {
    expect(parse('PS', { PS_1: '40', PS_2: '60 %' })).toEqual(valid({ 1: 40, 2: 60 }));
    expect(parse('PS', { PS_1: '100', PS_2: '' })).toEqual(valid({ 1: 100, 2: 0 }));
    expect(parse('PS', { PS_1: '', PS_2: '' })).toEqual(skipped);
  });
  it('says what the shares add up to where it is not 100', () => {
    expect(parse('PS', { PS_1: '40', PS_2: '50' })).toEqual({ error: 'errorSum', sum: 90 });
    expect(parse('PS', { PS_1: '0', PS_2: '0' })).toEqual({ error: 'errorSum', sum: 0 });
    expect(parse('PS', { PS_1: '33,3', PS_2: '66,7' })).toEqual({ error: 'errorPercent' });
    expect(parse('PS', { PS_1: '-10', PS_2: '110' })).toEqual({ error: 'errorPercent' });
    expect([{ 1: 40, 2: 50 }, { 1: 100 }].flatMap((value) => problemOf('PS', value))).toEqual([
      'wrongSum',
      'wrongSum',
    ]);
  });
});

describe('a day', () => {
  const day = (DA_day: string, DA_month: string, DA_year: string) =>
    parse('DA', { DA_day, DA_month, DA_year });
  it('is stored as an ISO day and shown in its three fields again', () => {
    expect(day('1', '3', '2027')).toEqual(valid('2027-03-01'));
    expect(day('', '', '')).toEqual(skipped);
    expect([...answerFields(itemOf('DA'), { state: 'valid', value: '2027-03-01' })]).toEqual([
      ['DA_day', ['1']],
      ['DA_month', ['3']],
      ['DA_year', ['2027']],
    ]);
  });
  it('exists in the calendar and lies in its range', () => {
    // 2028 is a leap year, 2027 is not.
    expect(day('29', '2', '2028')).toEqual(valid('2028-02-29'));
    expect([
      day('29', '2', '2027'),
      day('31', '3', ''),
      day('1', '3', '27'),
      day('x', '3', '2027'),
      day('31', '12', '2019'),
      day('1', '1', '2031'),
    ]).toEqual([
      { error: 'errorDate' },
      { error: 'errorDate' },
      { error: 'errorDate' },
      { error: 'errorDate' },
      { error: 'errorTooEarly', limit: '2020-01-01' },
      { error: 'errorTooLate', limit: '2030-12-31' },
    ]);
    expect(['2027-02-29', '2019-12-31'].flatMap((value) => problemOf('DA', value))).toEqual([
      'wrongType',
      'outOfRange',
    ]);
  });
});

describe('consent', () => {
  it('is given, refused, or not decided: nothing is preset', () => {
    expect([parse('CO', { CO: '1' }), parse('CO', { CO: '0' }), parse('CO', {})]).toEqual([
      valid(1),
      valid(0),
      skipped,
    ]);
    expect(parse('CO', { CO: 'on' })).toEqual({ error: 'errorChoice' });
  });
});

describe('an information', () => {
  it('takes no answer', () => {
    expect(parse('IN', { IN: '1' })).toEqual(skipped);
    expect(problemOf('IN', 1)).toEqual(['unknownItem']);
  });
});

describe('a roster', () => {
  const roster = (...ids: string[]) =>
    parseAnswer(itemOf('RO'), formFields(ids.map((id): [string, string] => ['RO', id])));
  it('holds the members named; nobody is an answer, nothing ticked is none', () => {
    expect([roster('m3', 'm1'), roster('none'), roster()]).toEqual([valid(['m1', 'm3']), valid([]), skipped]);
  });
  it('does not name nobody and somebody, nor who is not in the frame', () => {
    expect(roster('none', 'm1')).toMatchObject({ error: 'errorEitherOr' });
    expect(roster('m9')).toEqual({ error: 'errorChoice' });
    expect([['m9'], ['m1', 'm1'], [1], 'm1'].flatMap((value) => problemOf('RO', value))).toEqual([
      'unknownCode',
      'duplicateCode',
      'wrongType',
      'wrongType',
    ]);
    expect(problemOf('RO', [])).toEqual([]);
  });
  it('finds a name by a part of it, whatever the case, the accents and the way of writing an umlaut', () => {
    const found = (typed: string) => findMembers(members, typed).map(({ id }) => id);
    expect(['alt', 'ÄLTER', 'aelter', 'oko', 'oeko-', 'nord', ' ', 'xyz'].map(found)).toEqual([
      ['m1'],
      ['m1'],
      ['m1'],
      ['m3'],
      ['m3'],
      ['m2'],
      [],
      [],
    ]);
  });
  it('stands by the first letter, digits and signs at the end', () => {
    const names = ['Zeta', '3D-Druck', 'Ä-Werke', 'alpha'].map((name) => ({ id: name, name }));
    expect(membersByLetter(names).map(([letter, list]) => [letter, list.length])).toEqual([
      ['A', 2],
      ['Z', 1],
      ['#', 1],
    ]);
  });
});
