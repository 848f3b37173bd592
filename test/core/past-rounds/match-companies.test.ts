import { describe, expect, test } from 'vitest';
import { companyTexts } from '../../../worker/core/past-rounds/company-texts.ts';
import {
  matchCompanies,
  registerFrame,
  suggestMembers,
} from '../../../worker/core/past-rounds/match-companies.ts';
import { readRound } from '../../../worker/core/past-rounds/read-round.ts';
import { frameOn } from '../../../worker/core/register/frame-on.ts';
import { cells, roundRows, smallRound } from '../../support/past-round.ts';

const members = [
  { id: 'm1', name: 'Ahorn Holzbau GmbH & Co. KG' },
  { id: 'm2', name: 'Birke AG' },
  { id: 'm3', name: 'Eiche GmbH' },
  { id: 'm4', name: 'Eiche AG' },
  { id: 'M7Xy', name: 'Fichte e. V.' },
];
const counted = (...texts: readonly string[]) => texts.map((text) => ({ text, count: 1 }));

describe('matchCompanies', () => {
  test('finds a company by name whatever its legal form and spelling, and by number', () => {
    const found = matchCompanies(counted('AHORN  Holzbau', 'Birke', 'fichte', 'm7xy'), members, []);
    expect(found.map(({ member, by }) => [member, by])).toEqual([
      ['m1', 'name'],
      ['m2', 'name'],
      ['M7Xy', 'name'],
      ['M7Xy', 'name'],
    ]);
  });

  test('leaves open what two members could be and what none is called, until a person says', () => {
    const open = matchCompanies(counted('Eiche', 'Ulme'), members, []);
    expect(open.map(({ member }) => member)).toEqual([undefined, undefined]);
    const said = matchCompanies(counted('Eiche', 'Ulme'), members, [
      { text: 'EICHE', member: 'm4' },
      { text: 'Ulme', member: null },
    ]);
    expect(said.map(({ member, by }) => [member, by])).toEqual([
      ['m4', 'stated'],
      [null, 'stated'],
    ]);
  });

  test('suggests the closest names first', () => {
    expect(suggestMembers('Ahorn Holzbau Meier', members).map(({ id }) => id)).toEqual(['m1']);
    expect(suggestMembers('Eiche', members).map(({ id }) => id)).toEqual(['m4', 'm3']);
    expect(suggestMembers('Zink', members)).toEqual([]);
  });
});

describe('frameOn', () => {
  const facts = (
    memberId: string,
    records: readonly (readonly ['kind' | 'sizeClass' | 'status', string, string])[],
  ) => records.map(([fact, value, validFrom]) => ({ memberId, fact, value, validFrom, recordedAt: 1 }));
  const member = {
    id: 'a',
    kind: 'company',
    sizeClass: 'large',
    joinedOn: '2015-01-01',
    leftOn: null,
  } as const;

  test('has the members of a day, with what they were on it', () => {
    const register = [
      member,
      { ...member, id: 'b', joinedOn: '2019-05-01' },
      { ...member, id: 'c', leftOn: '2018-01-01' },
    ];
    const recorded = [
      ...facts('a', [
        ['status', 'member', '2015-01-01'],
        ['sizeClass', 'small', '2015-01-01'],
        ['sizeClass', 'large', '2020-01-01'],
      ]),
      ...facts('b', [['status', 'member', '2019-05-01']]),
      ...facts('c', [
        ['status', 'member', '2015-01-01'],
        ['status', 'left', '2018-01-01'],
      ]),
    ];
    const on = (day: string) =>
      frameOn(register, recorded, day).map(({ memberId, sizeClass }) => [memberId, sizeClass]);
    expect(on('2018-01-01')).toEqual([['a', 'small']]);
    expect(on('2017-12-31')).toEqual([
      ['a', 'small'],
      ['c', 'large'],
    ]);
    expect(on('2020-06-30')).toEqual([
      ['a', 'large'],
      ['b', 'large'],
    ]);
    expect(on('2014-12-31')).toEqual([]);
  });

  test('takes the days of the register where nothing dated is recorded', () => {
    expect(frameOn([member], [], '2015-01-01')).toHaveLength(1);
    expect(frameOn([member], [], '2014-12-31')).toHaveLength(0);
  });
});

describe('readRound with a frame', () => {
  test('counts one row for each member of the day, and accounts for all others', () => {
    const mapping = smallRound({ year: 2018 });
    const rows = cells(roundRows);
    const register = [
      { id: 'a', name: 'Ahorn' },
      { id: 'b', name: 'Birke' },
      { id: 'u', name: 'Ulme' },
      { id: 'k', name: 'Kiefer' },
    ];
    const matched = matchCompanies(companyTexts(rows, mapping), register, [{ text: 'Linde', member: null }]);
    // Kiefer joined later; Tanne is open; one row names nobody; Eiche and Fichte are filtered before.
    const frame = registerFrame(matched, ['a', 'b', 'u', 'x']);
    const { loss } = readRound(rows, mapping, frame);
    expect(loss.frame).toEqual({ population: 4, outside: 3, open: 1 });
    expect(loss).toMatchObject({ used: 3, severalPerCompany: { companies: 1, dropped: 1, withoutKey: 0 } });
    const left =
      loss.notIncluded +
      loss.excluded +
      (loss.frame?.outside ?? 0) +
      (loss.frame?.open ?? 0) +
      loss.severalPerCompany.dropped +
      loss.withoutAnswer;
    expect(left + loss.used).toBe(loss.rows);
  });

  test('knows two spellings of a member as one company', () => {
    const mapping = smallRound({ year: 2018 });
    const rows = cells([
      ...roundRows.slice(0, 3),
      ['1', 'Ja', '', 'Ahorn GmbH', 'Ja', '', '', '', ''],
      ['2', 'Ja', '', 'Ahorn', 'Nein', '', '', '', ''],
    ]);
    const matched = matchCompanies(companyTexts(rows, mapping), [{ id: 'a', name: 'Ahorn KG' }], []);
    const { respondents, loss } = readRound(rows, mapping, registerFrame(matched, ['a', 'b']));
    expect(respondents).toHaveLength(1);
    expect(loss.severalPerCompany).toMatchObject({ companies: 1, dropped: 1 });
  });
});
