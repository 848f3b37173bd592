import { describe, expect, it } from 'vitest';
import { countedValue } from '../../../worker/core/catalogue/measures/counted-value.ts';
import { discloseOutside } from '../../../worker/core/disclosure/disclose-outside.ts';
import { discloseRecords } from '../../../worker/core/disclosure/disclose-records.ts';
import { ownersOfMembers } from '../../../worker/core/disclosure/owners-of-members.ts';
import type { MemberOwners } from '../../../worker/core/disclosure/owners-of-members.ts';
import type { ConcentrationLimits } from '../../../worker/core/disclosure/rules/concentration-limits.ts';
import type { PaidAmount } from '../../../worker/core/disclosure/worst-contributions.ts';
import { absent } from '../../../worker/core/indicator-value.ts';
import concentration from '../../reference/disclosure/02-concentration.json' with { type: 'json' };
import { definitionOf } from '../catalogue/wave-factory.ts';

const ratio = (numerator: number) =>
  countedValue({ value: 25, n: 5, numerator, denominator: 20_000, definitionVersion: '1.0.0' });
const suppressed = absent('suppressed', '1.0.0');

type Reference = readonly {
  readonly id: string;
  readonly rule: string;
  readonly input: {
    readonly contributions: readonly number[];
    readonly holdings?: readonly (string | number)[];
    readonly p?: number;
    readonly n?: number;
    readonly k?: number;
    readonly coalition?: number;
    readonly waivers?: unknown;
    readonly weights?: unknown;
  };
  readonly expected: { readonly applicable?: boolean; readonly unsafe?: boolean };
}[];

/** Income of firms that are named, one amount each. */
const paid = (amounts: readonly number[]): readonly PaidAmount[] =>
  amounts.map((amountCents, at) => ({ amountCents, payers: 1, largestCents: null, payer: `Firma ${at}` }));
/** Income of several payers as one sum. */
const sum = (amountCents: number, payers: number | null, largestCents: number | null): PaidAmount => ({
  amountCents,
  payers,
  largestCents,
  payer: null,
});
const nobody = ownersOfMembers([]);
/** A limit that no amount goes beyond, to see the other rule alone. */
const anything = { p: 0, k: 100 };

describe('the gate for records', () => {
  const financing = definitionOf('O-OFR');
  const shown = (
    income: readonly PaidAmount[],
    limits: ConcentrationLimits,
    owners: MemberOwners = nobody,
    audience: 'member' | 'funder' | 'public' = 'funder',
  ) => discloseRecords(financing, { value: ratio(5000), income }, { audience, owners, limits });

  it('shows the office its own records as they are', () => {
    const value = ratio(5000);
    expect(discloseRecords(financing, { value, income: paid([1]) }, { audience: 'office' })).toEqual(value);
  });
  it.each(['member', 'funder', 'public'] as const)(
    'asks for five payers behind an income: %s',
    (audience) => {
      const of = (payers: number | null, largest: number | null) =>
        shown([sum(5000, payers, largest)], { p: 10, k: 85 }, nobody, audience);
      expect(of(5, 1000)).toEqual(ratio(5000));
      expect(of(4, 1250)).toEqual(suppressed);
      expect(of(null, 1000)).toEqual(suppressed);
      // Five payers, but it may have been nearly all one of them.
      expect(of(5, null)).toEqual(suppressed);
    },
  );
  it('counts companies of one holding as one payer', () => {
    const owners = ownersOfMembers(['a', 'b'].map((name) => ({ name, holding: 'x' })));
    expect(shown([sum(6000, 6, 1000)], anything, owners)).toEqual(ratio(5000));
    expect(shown([sum(5000, 5, 1000)], anything, owners)).toEqual(suppressed);
  });
  it('asks that the second largest cannot estimate the largest to within p percent', () => {
    // 60, 30 and 10 in three: the remainder is 10. p = 15: threshold 9; p = 20: threshold 12.
    const fees = paid([60, 30, 4, 3, 3]);
    expect(shown(fees, { ...anything, p: 15 })).toEqual(ratio(5000));
    expect(shown(fees, { ...anything, p: 20 })).toEqual(suppressed);
  });
  it('asks that the two largest do not hold more than k percent', () => {
    // They hold 90 of 100: at k = 90 just not more.
    const fees = paid([60, 30, 4, 3, 3]);
    expect(shown(fees, { ...anything, k: 90 })).toEqual(ratio(5000));
    expect(shown(fees, { ...anything, k: 89 })).toEqual(suppressed);
  });
  it('judges gains and losses by the number of payers only', () => {
    expect(shown(paid([9000, -10, -10, -10, -10]), { p: 50, k: 50 })).toEqual(ratio(5000));
    expect(shown(paid([9000, -10, -10, -10]), { p: 50, k: 50 })).toEqual(suppressed);
  });
  it('has no payer to protect behind an income of zero', () => {
    const zero = { value: ratio(0), income: [] };
    const to = { audience: 'public', owners: nobody, limits: anything } as const;
    expect(discloseRecords(financing, zero, to)).toEqual(ratio(0));
  });
  it('has nothing to protect in a year without income', () => {
    const none = { value: absent('noAnswers', '1.0.0'), income: [] };
    const to = { audience: 'public', owners: nobody, limits: anything } as const;
    expect(discloseRecords(financing, none, to)).toEqual(absent('noAnswers', '1.0.0'));
  });
  it('lets counts of the register pass: they name nobody and nobody paid', () => {
    const count = countedValue({
      value: 3,
      n: 3,
      numerator: null,
      denominator: null,
      definitionVersion: '1',
    });
    const to = { audience: 'public', owners: nobody, limits: anything } as const;
    expect(discloseRecords(definitionOf('N-MASS'), { value: count, income: [] }, to)).toEqual(count);
  });

  /** Cases of the literature with five contributors or more; below, the number alone decides. */
  const reference = (concentration.cases as Reference).filter(
    ({ rule, input, expected }) =>
      (rule === 'p_percent' || (rule === 'nk_dominance' && input.n === 2)) &&
      expected.applicable !== false &&
      (input.coalition ?? 1) === 1 &&
      input.waivers === undefined &&
      input.weights === undefined &&
      input.contributions.length >= 5,
  );
  it('has cases of the literature of both kinds', () => {
    expect(new Set(reference.map(({ rule, expected }) => `${rule} ${expected.unsafe}`)).size).toBeGreaterThan(
      2,
    );
  });
  it.each(reference)('decides as the literature: $id', ({ rule, input, expected }) => {
    const { contributions, holdings = contributions.map((_, at) => at) } = input;
    const owners = ownersOfMembers(
      contributions.map((_, at) => ({ name: `Firma ${at}`, holding: `Gruppe ${holdings[at]}` })),
    );
    const limits = rule === 'p_percent' ? { ...anything, p: input.p ?? 0 } : { ...anything, k: input.k ?? 0 };
    const tooFew = new Set(holdings).size < 5;
    expect(shown(paid(contributions), limits, owners).kind).toBe(
      expected.unsafe === true || tooFew ? 'absent' : 'measured',
    );
  });
});

describe('a breakdown outside the house', () => {
  it.each(['noAnswers', 'tooFew', 'suppressed'] as const)('shows %s as suppressed', (reason) => {
    expect(discloseOutside(absent(reason, '1.0.0'))).toEqual(suppressed);
  });
  it.each(['notAsked', 'notApplicable', 'frameUnknown'] as const)('keeps %s apart', (reason) => {
    expect(discloseOutside(absent(reason, '1.0.0'))).toEqual(absent(reason, '1.0.0'));
  });
  it('keeps values, and the three shares of a score that is not shown', () => {
    const shares = { promoters: 40, passives: 40, detractors: 20, n: 10 };
    expect(discloseOutside(ratio(1))).toEqual(ratio(1));
    expect(discloseOutside({ ...absent('tooFew', '1.0.0'), shares })).toMatchObject({
      reason: 'tooFew',
      shares,
    });
  });
});
