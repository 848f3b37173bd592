import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseStrata } from '../../../../worker/core/statistics/design/collapse-strata.ts';
import type { Stratum } from '../../../../worker/core/statistics/design/collapse-strata.ts';
import {
  registerStrata,
  registerStratum,
} from '../../../../worker/core/statistics/design/register-strata.ts';
import type { RegisteredMember } from '../../../../worker/core/statistics/design/register-strata.ts';
import { memberKinds, sizeClasses } from '../../../../worker/core/organisation.ts';

function company(size: string, members: number, respondents: number): Stratum {
  return { name: `company:${size}`, family: 'company', members, respondents };
}

function other(name: string, members: number, respondents: number): Stratum {
  return { name, family: name, members, respondents };
}

describe('collapsing strata', () => {
  it('leaves strata alone that have five respondents each', () => {
    const outcome = collapseStrata([
      company('micro', 9, 5),
      company('small', 20, 14),
      other('science', 8, 6),
    ]);
    expect(outcome.collapses).toEqual([]);
    expect(outcome.enough).toBe(true);
    expect(outcome.strata.map(({ parts }) => parts)).toEqual([
      ['company:micro'],
      ['company:small'],
      ['science'],
    ]);
  });
  it('joins a size class with the smaller of its neighbours, and says so', () => {
    const outcome = collapseStrata([
      company('micro', 30, 22),
      company('small', 9, 3),
      company('medium', 12, 8),
      company('large', 6, 5),
    ]);
    expect(outcome.collapses).toEqual([
      { parts: ['company:small'], respondents: 3, into: ['company:medium'] },
    ]);
    expect(outcome.strata).toEqual([
      { parts: ['company:micro'], members: 30, respondents: 22 },
      { parts: ['company:small', 'company:medium'], members: 21, respondents: 11 },
      { parts: ['company:large'], members: 6, respondents: 5 },
    ]);
  });
  it('joins the other kinds with each other before it joins them with companies', () => {
    const outcome = collapseStrata([
      company('micro', 30, 22),
      company('small', 9, 6),
      other('science', 7, 4),
      other('politics', 4, 2),
    ]);
    expect(outcome.collapses).toEqual([{ parts: ['politics'], respondents: 2, into: ['science'] }]);
    expect(outcome.strata.at(-1)).toEqual({ parts: ['science', 'politics'], members: 11, respondents: 6 });
  });
  it('joins the last of the other kinds with the smallest class of companies', () => {
    const outcome = collapseStrata([
      company('micro', 30, 22),
      company('small', 9, 6),
      other('science', 7, 4),
    ]);
    expect(outcome.collapses).toEqual([{ parts: ['science'], respondents: 4, into: ['company:small'] }]);
    expect(outcome.enough).toBe(true);
  });
  it('goes on until it is enough, and says when it never is', () => {
    const outcome = collapseStrata([company('micro', 4, 1), company('small', 4, 1), company('medium', 4, 2)]);
    expect(outcome.collapses).toEqual([
      { parts: ['company:micro'], respondents: 1, into: ['company:small'] },
      { parts: ['company:micro', 'company:small'], respondents: 2, into: ['company:medium'] },
    ]);
    expect(outcome).toMatchObject({
      enough: false,
      strata: [{ parts: ['company:micro', 'company:small', 'company:medium'], members: 12, respondents: 4 }],
    });
    expect(collapseStrata([])).toEqual({ strata: [], collapses: [], enough: true });
  });
  it('leaves out what has no members, and refuses impossible counts', () => {
    expect(collapseStrata([company('micro', 0, 0), company('small', 9, 6)]).strata).toHaveLength(1);
    expect(() => collapseStrata([company('micro', 3, 4)])).toThrow(RangeError);
    expect(() => collapseStrata([company('micro', 3, 1.5)])).toThrow(RangeError);
    expect(() => collapseStrata([company('micro', 3, 1), company('micro', 4, 2)])).toThrow(RangeError);
  });
});

const member: fc.Arbitrary<RegisteredMember & { readonly responded: boolean }> = fc.oneof(
  fc.record({
    kind: fc.constant('company' as const),
    sizeClass: fc.option(fc.constantFrom(...sizeClasses)),
    responded: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(...memberKinds.filter((kind) => kind !== 'company')),
    sizeClass: fc.constant(null),
    responded: fc.boolean(),
  }),
);

describe('the strata of a frame', () => {
  it('are size classes of companies and the other kinds', () => {
    const frame = [
      { kind: 'science', sizeClass: null, responded: true },
      { kind: 'company', sizeClass: null, responded: false },
      { kind: 'company', sizeClass: 'micro', responded: true },
      { kind: 'company', sizeClass: 'micro', responded: false },
    ] as const;
    expect(registerStrata(frame)).toEqual([
      { name: 'company:micro', family: 'company', members: 2, respondents: 1 },
      { name: 'company:unknown', family: 'company', members: 1, respondents: 0 },
      { name: 'science', family: 'science', members: 1, respondents: 1 },
    ]);
  });
  it('hold every member once after collapsing, whatever the order of the register', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 60 }), (frame) => {
        const collapsed = collapseStrata(registerStrata(frame));
        expect(collapseStrata(registerStrata(frame.toReversed()))).toEqual(collapsed);
        expect(collapsed.strata.reduce((sum, { members }) => sum + members, 0)).toBe(frame.length);
        expect(collapsed.strata.flatMap(({ parts }) => parts).toSorted()).toEqual(
          [...new Set(frame.map(registerStratum))].toSorted(),
        );
        const smallest = Math.min(...collapsed.strata.map(({ respondents }) => respondents));
        expect(collapsed.enough).toBe(smallest >= 5);
        if (smallest < 5) expect(collapsed.strata).toHaveLength(1);
      }),
    );
  });
});
