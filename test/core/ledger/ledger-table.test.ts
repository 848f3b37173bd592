import { describe, expect, test } from 'vitest';
import { ledgerTable } from '../../../worker/core/ledger/ledger-table.ts';

const row = { category: 'fees', amount: 12_000, payers: 4, firstDay: '2024-01-01', lastDay: '2024-12-31' };

describe('a row of the ledger as a table', () => {
  test.each([
    // 120 euros of four payers: the mean is 30.
    [3000, []],
    [2999, [{ field: 'largest', code: 'largest' }]],
    [12_001, [{ field: 'largest', code: 'largest' }]],
    [null, []],
  ])('with %s cents as the largest single amount has the problems %j', (largest, problems) => {
    expect(ledgerTable.checkRow({ ...row, largest }, { today: '2026-03-02', before: null })).toEqual(
      problems,
    );
  });

  test('without the number is one without it, new or changed', () => {
    expect(ledgerTable.complete?.(row)).toMatchObject({ largest: null, payers: 4, stage: 'actual' });
  });
});
