import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../../worker/core/disclosure/exact/fraction.ts';
import { notNegative } from '../../../../worker/core/disclosure/intervals/additive-table.ts';
import type { AdditiveTable } from '../../../../worker/core/disclosure/intervals/additive-table.ts';
import {
  exactCells,
  feasibilityIntervals,
} from '../../../../worker/core/disclosure/intervals/feasibility-intervals.ts';
import { insiderIntervals } from '../../../../worker/core/disclosure/intervals/insider-intervals.ts';
import { suppressedUnions } from '../../../../worker/core/disclosure/intervals/suppressed-unions.ts';
import { suppressionPattern } from '../../../../worker/core/disclosure/intervals/suppression-pattern.ts';
import { groupDisclosures } from '../../../../worker/core/disclosure/rules/group-disclosure.ts';
import { protectionLevel } from '../../../../worker/core/disclosure/rules/protection-level.ts';

const exact = (values: Readonly<Record<string, number | null>>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, value === null ? null : Fraction.of(value)]));
const known = (values: Readonly<Record<string, number>>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, Fraction.of(value)]));
const need = (value: number, above = 0) => ({
  value: Fraction.of(value),
  above: Fraction.of(above),
  below: Fraction.zero,
  sliding: Fraction.zero,
});

/** A total of 100 with 70 of it shown. */
const table: AdditiveTable = {
  cells: exact({ total: 100, a: null, b: null, c: 70 }),
  equations: [{ total: 'total', parts: ['a', 'b', 'c'] }],
  defaultBounds: notNegative,
  integer: false,
};

describe('tables with suppressed cells', () => {
  it('leave in doubt what the bounds and the sums leave', () => {
    const bounds = new Map([['a', { lower: Fraction.of(5), upper: Fraction.of(12.5) }]]);
    const [a, b] = [...feasibilityIntervals({ ...table, bounds }).values()].map(({ lower, upper }) => [
      lower?.toNumber(),
      upper?.toNumber(),
    ]);
    expect([a, b]).toEqual([
      [5, 12.5],
      [17.5, 25],
    ]);
  });

  it('are refused where they contradict themselves or name cells that are not there', () => {
    expect(() =>
      feasibilityIntervals({ ...table, cells: exact({ total: 60, a: null, b: null, c: 70 }) }),
    ).toThrow(RangeError);
    expect(() => feasibilityIntervals({ ...table, equations: [{ total: 'total', parts: ['d'] }] })).toThrow(
      RangeError,
    );
    expect(() => suppressionPattern(table, new Map([['d', need(1)]]))).toThrow(RangeError);
    expect(() => insiderIntervals(table, known({ c: 70 }))).toThrow(RangeError);
    expect(() => insiderIntervals(table, known({ a: 31 }))).toThrow(RangeError);
  });

  it('say nothing of suppressed cells where rounding broke a sum of shown ones', () => {
    const rounded = {
      ...table,
      cells: new Map([...table.cells, ...exact({ total2: 101, d: 50, e: 50 })]),
      equations: [...table.equations, { total: 'total2', parts: ['d', 'e'] }],
    };
    expect([...feasibilityIntervals(rounded).keys()]).toEqual(['a', 'b']);
  });

  it('without a shown total leave a cell without an upper end', () => {
    const open = { ...table, cells: exact({ total: null, a: null, b: 20, c: 70 }) };
    const ends = [...feasibilityIntervals(open)].map(([name, { lower, upper }]) => [
      name,
      lower?.toNumber(),
      upper,
    ]);
    expect(ends).toEqual([
      ['total', 90, null],
      ['a', 0, null],
    ]);
  });

  it('protect a cell that is not shown and has room enough', () => {
    const of = (name: string, above: number) =>
      suppressionPattern(table, new Map([[name, need(name === 'c' ? 70 : 12, above)]])).isValid;
    // a lies in 0…30: 18 above its true value of 12.
    expect([of('a', 18), of('a', 18.1), of('c', 0)]).toEqual([true, false, false]);
  });

  it('name newly told cells only where nobody could tell them before', () => {
    const chain = {
      ...table,
      cells: exact({ total: 100, a: null, b: null, c: 70, rest: 5, d: null, e: 3 }),
      equations: [...table.equations, { total: 'rest', parts: ['d', 'e'] }],
    };
    expect(exactCells(feasibilityIntervals(chain))).toEqual(['d']);
    expect(insiderIntervals(chain, known({ a: 12 })).newlyExact).toEqual(['b']);
  });

  it('hide the union of suppressed parts only where it stands the rules itself', () => {
    const contributions = new Map([
      [
        'a',
        new Map([
          ['F', 10],
          ['g', 2],
        ]),
      ],
      [
        'b',
        new Map([
          ['F', 15],
          ['h', 3],
        ]),
      ],
    ]);
    // F has 25 of 30: g and h leave 30 − 25 − 3 = 2, less than 15 % of 25.
    const [union] = suppressedUnions(table.cells, table.equations, contributions, { minimum: 3, p: 15 });
    expect(union).toMatchObject({ cells: ['a', 'b'], contributors: 3, unsafe: true });
    expect(union?.value.toNumber()).toBe(30);
    const few = suppressedUnions(table.cells, table.equations, contributions, { minimum: 4 });
    expect(few.map(({ unsafe, concentration }) => [unsafe, concentration])).toEqual([[true, null]]);
    const enough = suppressedUnions(table.cells, table.equations, contributions, { minimum: 3 });
    expect(enough.map(({ unsafe }) => unsafe)).toEqual([false]);
    // Nothing follows where the total is not shown, and of a total without suppressed parts.
    const hidden = exact({ total: null, a: null, b: null, c: 70 });
    expect(suppressedUnions(hidden, table.equations, contributions, { minimum: 4 })).toEqual([]);
    const shown = exact({ total: 100, a: 10, b: 20, c: 70 });
    expect(suppressedUnions(shown, table.equations, contributions, { minimum: 4 })).toEqual([]);
    expect(() => suppressedUnions(new Map(), table.equations, contributions, {})).toThrow(RangeError);
  });
});

describe('protection levels', () => {
  it('are 0 for safe cells, for mixed signs, and for the minimum frequency', () => {
    const levels = [
      protectionLevel([100, 50, 40], { kind: 'p', p: 10 }),
      protectionLevel([100, -50, 40], { kind: 'p', p: 10 }),
      protectionLevel([100], { kind: 'minimumFrequency' }),
    ].map(({ above, below, value }) => [above, below, value].map((level) => level.toNumber()));
    expect(levels).toEqual([
      [0, 0, 190],
      [0, 0, 90],
      [0, 0, 100],
    ]);
  });
});

describe('group disclosure in a row of counts', () => {
  it('refuses counts and categories that cannot be', () => {
    expect(() => groupDisclosures(new Map([['yes', -1]]), 0)).toThrow(RangeError);
    expect(() => groupDisclosures(new Map([['yes', 1]]), 0, [['no']])).toThrow(RangeError);
  });
  it('leaves nobody to disclose where there is nobody', () => {
    expect(groupDisclosures(new Map([['yes', 0]]), 0)).toEqual({ total: 0, disclosive: [] });
    expect(groupDisclosures(new Map([['yes', 1]]), 1)).toEqual({ total: 1, disclosive: [] });
  });
});
