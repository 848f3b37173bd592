import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOverview } from '../../../worker/core/ledger/ledger-overview.ts';
import { ledgerLinesOf, splitByYear } from '../../../worker/core/ledger/split-by-year.ts';
import { wholeYear } from '../../../worker/core/ledger/whole-year.ts';

describe('splitByYear', () => {
  test('leaves a whole year as it is', () => {
    expect(splitByYear({ ...wholeYear(2024), amountCents: 123_45 })).toEqual([
      { year: 2024, amountCents: 123_45 },
    ]);
  });

  test('spreads by days, leap years included', () => {
    // 1 July 2023 to 30 June 2024: 184 of 366 days lie in 2023. 366.00 euros are 1.00 a day.
    expect(splitByYear({ startsOn: '2023-07-01', endsOn: '2024-07-01', amountCents: 366_00 })).toEqual([
      { year: 2023, amountCents: 184_00 },
      { year: 2024, amountCents: 182_00 },
    ]);
  });

  test('rounds so that the parts add up: 1.00 euro over three whole years', () => {
    // 365 + 365 + 366 = 1,096 days. 100 × 365 / 1,096 = 33.30, 100 × 730 / 1,096 = 66.61: 33, 67 − 33, 100 − 67.
    expect(splitByYear({ startsOn: '2022-01-01', endsOn: '2025-01-01', amountCents: 100 })).toEqual([
      { year: 2022, amountCents: 33 },
      { year: 2023, amountCents: 34 },
      { year: 2024, amountCents: 33 },
    ]);
  });

  test('a half cent falls to the later year, whatever the sign', () => {
    // Two days, one in each year: half of 1 cent.
    const period = { startsOn: '2022-12-31', endsOn: '2023-01-02' };
    expect(splitByYear({ ...period, amountCents: 1 }).map((part) => part.amountCents)).toEqual([0, 1]);
    expect(splitByYear({ ...period, amountCents: -1 }).map((part) => part.amountCents)).toEqual([-0, -1]);
  });

  test('nothing is lost, however large the amount and however long the period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.integer({ min: 0, max: 15_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (amountCents, from, days) => {
          const dayAt = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
          const period = { startsOn: dayAt(from), endsOn: dayAt(from + days), amountCents };
          const parts = splitByYear(period);
          expect(parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(amountCents);
          expect(new Set(parts.map(({ year }) => year)).size).toBe(parts.length);
          expect(parts[0]?.year).toBe(Number(period.startsOn.slice(0, 4)));
        },
      ),
    );
  });
});

describe('ledgerOverview', () => {
  const line = { stage: 'actual', payers: null, largestCents: null, funder: null } as const;

  test('sums each kind of a year by how firm it is, the newest year first, and leaves kind out of cash', () => {
    const lines = [
      ...ledgerLinesOf({ ...line, ...wholeYear(2023), category: 'fees', amountCents: 10_00 }),
      ...ledgerLinesOf({ ...line, ...wholeYear(2024), category: 'inKind', amountCents: 5_00 }),
      ...ledgerLinesOf({ ...line, ...wholeYear(2024), category: 'fees', amountCents: 20_00 }),
      ...ledgerLinesOf({
        ...line,
        ...wholeYear(2024),
        category: 'fees',
        stage: 'planned',
        amountCents: 30_00,
      }),
    ];
    expect(ledgerOverview(lines)).toEqual([
      {
        year: 2024,
        categories: [
          { category: 'fees', sums: { planned: 30_00, contracted: 0, actual: 20_00 } },
          { category: 'inKind', sums: { planned: 0, contracted: 0, actual: 5_00 } },
        ],
        cash: { planned: 30_00, contracted: 0, actual: 20_00 },
      },
      {
        year: 2023,
        categories: [{ category: 'fees', sums: { planned: 0, contracted: 0, actual: 10_00 } }],
        cash: { planned: 0, contracted: 0, actual: 10_00 },
      },
    ]);
  });
});
