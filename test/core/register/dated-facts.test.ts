import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFacts, noSizeClass, type DatedMember } from '../../../worker/core/register/changed-facts.ts';
import { factOn, standingFacts, type MemberFact } from '../../../worker/core/register/fact-on.ts';

const joined: DatedMember = { kind: 'company', sizeClass: 'micro', joinedOn: '2018-06-01', leftOn: null };

/** The records of a member whose form was saved several times, each time at a later moment. */
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

function statusOn(facts: readonly MemberFact[], ...days: readonly string[]) {
  return days.map((day) => factOn(facts, 'status', day));
}

describe('changedFacts and factOn', () => {
  test('a new member has its facts from the day it joined, and none before', () => {
    const facts = recorded([[joined, '2026-01-01']]);
    expect(factOn(facts, 'sizeClass', '2018-05-31')).toBeUndefined();
    expect(factOn(facts, 'sizeClass', '2018-06-01')).toBe('micro');
    expect(statusOn(facts, '2018-05-31', '2018-06-01', '2030-01-01')).toEqual([
      undefined,
      'member',
      'member',
    ]);
  });

  test('a size class that grew holds from its day on and leaves the days before as they were', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, sizeClass: 'small' }, '2023-01-01'],
    ]);
    expect(factOn(facts, 'sizeClass', '2022-12-31')).toBe('micro');
    expect(factOn(facts, 'sizeClass', '2023-01-01')).toBe('small');
    expect(factOn(facts, 'kind', '2024-01-01')).toBe('company');
  });

  test('a company that becomes an institute has no size class from then on, which is said and not unknown', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, kind: 'science', sizeClass: null }, '2020-01-01'],
    ]);
    expect(factOn(facts, 'sizeClass', '2020-01-01')).toBe(noSizeClass);
    expect(factOn(facts, 'kind', '2019-12-31')).toBe('company');
  });

  test('of two records for one day the later one is the correction', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, sizeClass: 'large' }, '2023-01-01'],
      [{ ...joined, sizeClass: 'small' }, '2023-01-01'],
    ]);
    expect(factOn(facts, 'sizeClass', '2023-01-01')).toBe('small');
    expect(factOn(facts.toReversed(), 'sizeClass', '2023-01-01')).toBe('small');
  });

  test.each([
    ['moved later', '2025-01-01', ['member', 'member', 'left']],
    ['moved earlier', '2022-06-01', ['left', 'left', 'left']],
    ['taken back', null, ['member', 'member', 'member']],
  ] as const)('a day of leaving that is %s takes the older record with it', (_, leftOn, expected) => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, leftOn: '2023-01-01' }, '2023-01-01'],
      [{ ...joined, leftOn }, '2023-01-01'],
    ]);
    expect(statusOn(facts, '2022-12-31', '2024-01-01', '2025-01-01')).toEqual(expected);
  });

  test('a day of joining that moves later leaves no membership before it', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, joinedOn: '2019-06-01' }, '2026-01-01'],
    ]);
    expect(statusOn(facts, '2018-06-01', '2019-05-31', '2019-06-01')).toEqual([
      undefined,
      undefined,
      'member',
    ]);
  });

  test('whatever is saved in whatever order, membership on a day is what the days of joining and leaving say', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-01-${number}`);
    const state = fc
      .tuple(day, fc.option(day))
      .filter(([from, to]) => to === null || to > from)
      .map(([joinedOn, leftOn]): DatedMember => ({ ...joined, joinedOn, leftOn }));
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), day, (states, on) => {
        const facts = recorded(states.map((each) => [each, each.joinedOn]));
        const { joinedOn, leftOn } = states.at(-1) ?? joined;
        const isMember = joinedOn <= on && (leftOn === null || on < leftOn);
        expect(factOn(facts, 'status', on) === 'member').toBe(isMember);
      }),
    );
  });

  test('only records that no later one has corrected stand', () => {
    const facts = recorded([
      [joined, '2018-06-01'],
      [{ ...joined, sizeClass: 'large', leftOn: '2023-01-01' }, '2022-01-01'],
      [{ ...joined, sizeClass: 'small', leftOn: '2025-01-01' }, '2022-01-01'],
    ]);
    expect(
      standingFacts(facts)
        .map(({ value, validFrom }) => `${value} ${validFrom}`)
        .toSorted(),
    ).toEqual([
      'company 2018-06-01',
      'left 2025-01-01',
      'member 2018-06-01',
      'micro 2018-06-01',
      'small 2022-01-01',
    ]);
  });

  test('what did not change leaves no record', () => {
    expect(changedFacts(joined, { ...joined }, '2026-01-01')).toEqual([]);
  });
});
