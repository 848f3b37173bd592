import { expect, test } from 'vitest';
import { adapters } from './adapters/index.ts';
import { readCases } from './cases.ts';
import { notUsed } from './not-used.ts';
import { runCases } from './run-cases.ts';

const { cases } = readCases(import.meta.dirname);

test('the copies of the reference are all there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(557);
});

test.for([...new Set(cases.map(({ fn }) => fn))].filter((fn) => notUsed[fn] === undefined))(
  '%s equals the reference in every case',
  (fn) => {
    const outcome = runCases(
      cases.filter((each) => each.fn === fn),
      adapters,
      notUsed,
    );
    expect(outcome.failures).toEqual([]);
  },
);
