import { describe, expect, it } from 'vitest';
import { measureLedger } from '../../../worker/core/catalogue/measure-ledger.ts';
import { measureRegister } from '../../../worker/core/catalogue/measure-register.ts';
import type { LedgerLine, Membership } from '../../../worker/core/catalogue/measures/measure-entry.ts';
import { definitionOf } from './wave-factory.ts';

const company = (joinedOn: string, leftOn: string | null = null): Membership => ({
  memberKind: 'company',
  joinedOn,
  leftOn,
});

describe('active companies', () => {
  it('are those whose membership runs on the day: from joining on, no longer on the day of leaving', () => {
    const members = [
      company('2025-10-01'),
      company('2025-10-02'),
      company('2020-01-01', '2025-10-01'),
      company('2020-01-01', '2025-10-02'),
      { ...company('2020-01-01'), memberKind: 'science' as const },
    ];
    expect(measureRegister(definitionOf('N-MASS'), members, '2025-10-01')).toMatchObject({
      kind: 'measured',
      value: 2,
      interval: null,
      estimator: 'counted',
    });
  });
  it('are zero, not absent, where there is no company', () => {
    expect(measureRegister(definitionOf('N-MASS'), [], '2025-10-01')).toMatchObject({ value: 0 });
  });
});

describe('retention', () => {
  it('is the share of the members of a year before who still are; newcomers do not count', () => {
    const members = [
      company('2020-01-01'),
      company('2020-01-01', '2025-03-01'),
      company('2024-10-01', null),
      { ...company('2021-01-01'), memberKind: 'politics' as const },
      company('2024-10-02'),
    ];
    // On 2024-10-01 there were four; three of them are left.
    expect(measureRegister(definitionOf('N-RET'), members, '2025-10-01')).toMatchObject({
      value: 75,
      n: 4,
      numerator: 3,
      denominator: 4,
    });
  });
  it('is not applicable in the first year', () => {
    expect(measureRegister(definitionOf('N-RET'), [company('2025-01-01')], '2025-10-01')).toMatchObject({
      kind: 'absent',
      reason: 'notApplicable',
    });
  });
});

const line = (
  category: LedgerLine['category'],
  euros: number,
  payers: number | null = null,
  more: Partial<LedgerLine> = {},
): LedgerLine => ({
  year: 2025,
  category,
  stage: 'actual',
  amountCents: euros * 100,
  payers,
  largestCents: null,
  payer: null,
  ...more,
});

describe('own financing', () => {
  const ownFinancing = definitionOf('O-OFR');

  it('is fees, services and sponsoring over cash; in kind, plans and other years are left out', () => {
    const { value, income } = measureLedger(
      ownFinancing,
      [
        line('fees', 30_000, 38),
        line('services', 15_000, 9),
        line('sponsoring', 5_000),
        line('projectGrants', 50_000),
        line('publicCore', 100_000),
        line('inKind', 80_000),
        line('fees', 90_000, 50, { stage: 'planned' }),
        line('fees', 90_000, 50, { year: 2024 }),
      ],
      2025,
    );
    expect(value).toMatchObject({ value: 25, numerator: 5_000_000, denominator: 20_000_000 });
    // What the land and the projects gave has no firm behind it that needs protection.
    expect(income.map(({ category }) => category)).toEqual(['fees', 'services', 'sponsoring']);
  });
  it('is absent in a year without cash income', () => {
    expect(measureLedger(ownFinancing, [line('inKind', 80_000)], 2025).value).toMatchObject({
      kind: 'absent',
      reason: 'noAnswers',
    });
  });
  it('is asked of its own source only', () => {
    expect(() => measureLedger(definitionOf('N-MASS'), [], 2025)).toThrow(TypeError);
    expect(() => measureRegister(definitionOf('U-SAT-M'), [], '2025-10-01')).toThrow(TypeError);
  });
});
