import { describe, expect, it } from 'vitest';
import { isGroupDisclosive } from '../../../worker/core/disclosure/is-group-disclosive.ts';
import { recoverableGroups } from '../../../worker/core/disclosure/recoverable-groups.ts';
import groupDisclosure from '../../reference/disclosure/03-group-disclosure.json';
import differencing from '../../reference/disclosure/06-differencing.json';

/** The parts of the schema sdc/1 that these rules use; JSON has no types of its own. */
interface RecoverableCase {
  readonly id: string;
  readonly rule: string;
  readonly input: {
    readonly k: number;
    readonly members: number;
    readonly publications: readonly { readonly members: readonly (number | string)[] }[];
    readonly known?: Readonly<Record<string, number>>;
  };
  readonly expected: { readonly groups: readonly { readonly members: readonly (number | string)[] }[] };
}
interface GroupCase {
  readonly id: string;
  readonly rule: string;
  readonly input: {
    readonly counts: Readonly<Record<string, number>>;
    readonly coalition: number;
    readonly combinations: readonly unknown[];
  };
  readonly expected: { readonly unsafe: boolean };
}
const recoverable = (differencing.cases as unknown as readonly RecoverableCase[]).filter(
  ({ rule }) => rule === 'recoverable_groups',
);
// A combination is a wider question than one category; this rule asks about single ones.
const agreements = (groupDisclosure.cases as unknown as readonly GroupCase[]).filter(
  ({ rule, input }) => rule === 'group_disclosure' && input.combinations.length === 0,
);

const sorted = (groups: readonly (readonly (number | string)[])[]) =>
  groups.map((group) => group.map(String).toSorted().join()).toSorted();

describe('groups that published sums give away', () => {
  it('has reference cases to stand against', () => {
    expect(recoverable.length).toBeGreaterThanOrEqual(11);
    expect(agreements.length).toBeGreaterThanOrEqual(7);
  });
  it.each(recoverable)('are found as in $id, and no others', ({ input, expected }) => {
    // Who knows its own answer subtracts it: the sets without the member are known just as well.
    const published = input.publications.map(({ members }) =>
      members.map(String).filter((member) => input.known?.[member] === undefined),
    );
    const found = recoverableGroups(published, input.k, Number.POSITIVE_INFINITY);
    expect(sorted(found)).toEqual(sorted(expected.groups.map(({ members }) => members)));
  });
  it('needs several atoms at once to be found, and stops looking where it is told to', () => {
    const published = [
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['c', 'd', 'e', 'f'],
    ];
    expect(recoverableGroups(published, 3)).toEqual([['a', 'b']]);
    expect(recoverableGroups(published, 2)).toEqual([]);
    expect(recoverableGroups([], 5)).toEqual([]);
  });
});

describe('group disclosure', () => {
  it.each(agreements)('is judged as in $id', ({ input, expected }) => {
    const contributions = Object.values(input.counts).flatMap((count, category) =>
      Array.from({ length: count }, () => category),
    );
    expect(isGroupDisclosive(contributions, input.coalition)).toBe(expected.unsafe);
  });
});
