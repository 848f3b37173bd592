import { describe, expect, it } from 'vitest';
import { ownersOfMembers } from '../../../worker/core/disclosure/owners-of-members.ts';
import { worstContributions } from '../../../worker/core/disclosure/worst-contributions.ts';
import type { PaidAmount } from '../../../worker/core/disclosure/worst-contributions.ts';

const lump = (amountCents: number, payers: number | null, largestCents: number | null): PaidAmount => ({
  amountCents,
  payers,
  largestCents,
  payer: null,
});
const from = (payer: string, amountCents: number): PaidAmount => ({
  ...lump(amountCents, 1, null),
  payer,
});
const alone = ownersOfMembers([]);
const member = (name: string, holding: string | null = null) => ({ name, holding });

describe('owners of members', () => {
  it('know a holding however it is spelled, and count by how many its companies are fewer', () => {
    const owners = ownersOfMembers([
      member('Süd GmbH', 'Müller Gruppe'),
      member('Nord GmbH', 'MUELLER-GRUPPE'),
      member('West AG', 'Kurz'),
      member('Ost AG'),
    ]);
    expect(owners.ownerOf.get('suedgmbh')).toBe('muellergruppe');
    expect(owners.ownerOf.get('ostag')).toBe('ostag');
    expect([owners.largestHolding, owners.surplus]).toEqual([2, 1]);
  });
  it('are at least one each where there are no holdings', () => {
    expect([alone.largestHolding, alone.surplus]).toEqual([1, 0]);
    const single = ownersOfMembers([member('a'), member('b'), member('c', ' ')]);
    expect([single.largestHolding, single.surplus]).toEqual([1, 0]);
  });
});

describe('contributions as concentrated as the books allow', () => {
  it('of one sum: as many of the largest as fit', () => {
    expect(worstContributions([lump(100, 12, 30)], alone)).toEqual({
      contributors: 12,
      contributions: [30, 30, 30, 10],
    });
  });
  it('of a sum whose payers or largest payer are unknown: one payer', () => {
    expect(worstContributions([lump(100, null, 30)], alone)).toEqual({
      contributors: null,
      contributions: [100],
    });
    expect(worstContributions([lump(100, 12, null)], alone)).toEqual({
      contributors: 12,
      contributions: [100],
    });
  });
  it('never less for the largest than the mean', () => {
    expect(worstContributions([lump(100, 4, 1)], alone).contributions).toEqual([25, 25, 25, 25]);
  });
  it('of several sums: the largest of one may be the largest of all', () => {
    const worst = worstContributions([lump(100, 12, 30), lump(50, 3, 20), from('Ost AG', 7)], alone);
    expect(worst).toEqual({ contributors: 12, contributions: [30 + 20 + 7, 30 + 20, 30 + 10, 10] });
  });
  it('of those who are named: one for each owner', () => {
    const owners = ownersOfMembers([member('Süd GmbH', 'Müller'), member('Nord GmbH', 'Müller')]);
    const worst = worstContributions([from('Süd GmbH', 5), from('Ost', 8), from('NORD GmbH', 6)], owners);
    expect(worst).toEqual({ contributors: 2, contributions: [11, 8] });
  });
  it('of those who are named: the larger first, whatever their order in the books', () => {
    expect(worstContributions([from('a', 3), from('b', 9), from('c', 5)], alone).contributions).toEqual([
      9, 5, 3,
    ]);
  });
  it('of one without a name, or several with one: it may be anybody', () => {
    expect(worstContributions([lump(5, 1, null), from('a', 8)], alone).contributions).toEqual([13]);
    const several = { ...lump(12, 3, 4), payer: 'a' };
    expect(worstContributions([several, from('a', 8)], alone).contributions).toEqual([12, 4, 4]);
  });
  it('without what is nothing, and without counting nobody', () => {
    expect(worstContributions([lump(0, 9, 0), lump(100, 12, 30)], alone).contributions).toEqual([
      30, 30, 30, 10,
    ]);
    expect(worstContributions([lump(100, 0, null)], alone).contributors).toBeNull();
  });
  it('of losses alone: one for each amount, added up', () => {
    expect(worstContributions([lump(-100, 4, 30), lump(-50, 2, null)], alone).contributions).toEqual([-150]);
  });
  it('of more companies in holdings than payers: at least one', () => {
    const owners = ownersOfMembers(['a', 'b', 'c'].map((name) => member(name, 'x')));
    expect(worstContributions([lump(100, 2, 60)], owners)).toEqual({ contributors: 1, contributions: [100] });
  });
  it('with a holding of three among the payers: three pay as one, and are two fewer', () => {
    const owners = ownersOfMembers(['a', 'b', 'c'].map((name) => member(name, 'x')));
    expect(worstContributions([lump(100, 12, 10)], owners)).toEqual({
      contributors: 10,
      contributions: [30, 30, 30, 10],
    });
  });
  it('of gains and losses: as they are, so that the rules refuse', () => {
    expect(worstContributions([lump(100, 12, 10), lump(-5, 1, null)], alone).contributions).toEqual([
      100, -5,
    ]);
  });
  it('of nothing: nobody', () => {
    expect(worstContributions([], alone)).toEqual({ contributors: null, contributions: [] });
  });
});

/** Every way of n payers, each at least 1 and at most `most`, to pay a sum; largest first. */
function divisions(sum: number, n: number, most: number): readonly (readonly number[])[] {
  if (n === 0) return sum === 0 ? [[]] : [];
  return Array.from({ length: Math.min(sum, most) }, (_, at) => at + 1).flatMap((first) =>
    divisions(sum - first, n - 1, first).map((rest) => [first, ...rest]),
  );
}

/** Every way in which payers of a second sum can be payers of the first, or new ones. */
function* together(one: readonly number[], other: readonly number[]): Generator<readonly number[]> {
  const [amount, ...rest] = other;
  if (amount === undefined) return yield one;
  for (const [at, already] of one.entries())
    for (const others of together(one.toSpliced(at, 1), rest)) yield [already + amount, ...others];
  for (const others of together(one, rest)) yield [amount, ...others];
}

describe('no division that the books allow is more concentrated', () => {
  // 12 of 4 payers with at most 5, and 7 of 3 payers with at most 4, in every division and every identity of payers.
  const all = divisions(12, 4, 5).flatMap((first) =>
    divisions(7, 3, 4).flatMap((second) => [...together(first, second)]),
  );
  const worst = worstContributions([lump(12, 4, 5), lump(7, 3, 4)], alone).contributions;
  // 5 + 4, 5 + 3, 2
  it('in the example of two sums', () => expect(worst).toEqual([9, 8, 2]));
  it.each([0, 10, 20, 150])('by the p %%-rule with p = %s', (p) => {
    const strain = (contributions: readonly number[]) => {
      const [first = 0, second = 0] = contributions.toSorted((a, b) => b - a);
      return first * (1 + p / 100) + second;
    };
    expect(all.length).toBeGreaterThan(100);
    expect(Math.max(...all.map(strain))).toBeLessThanOrEqual(strain(worst));
  });
});
