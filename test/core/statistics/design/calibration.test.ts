import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capRakedWeights } from '../../../../worker/core/statistics/design/cap-raked-weights.ts';
import { designMean } from '../../../../worker/core/statistics/design/design-mean.ts';
import { kishDesignEffect } from '../../../../worker/core/statistics/design/kish-design-effect.ts';
import type { Margin } from '../../../../worker/core/statistics/design/margin.ts';
import { poststratifiedDesign } from '../../../../worker/core/statistics/design/poststratified-design.ts';
import { poststratifiedMean } from '../../../../worker/core/statistics/design/poststratified-mean.ts';
import { rakeWeights } from '../../../../worker/core/statistics/design/rake-weights.ts';
import { rakedDesign } from '../../../../worker/core/statistics/design/raked-design.ts';
import { regressionDesign } from '../../../../worker/core/statistics/design/regression-design.ts';
import { simpleRandomDesign } from '../../../../worker/core/statistics/design/simple-random-design.ts';

const confidence = 0.95;
const groupOf = ['a', 'a', 'b', 'b', 'b'];
const populations = new Map([
  ['a', 10],
  ['b', 5],
]);
const values = [1, 3, 4, 4, 7];
const design = simpleRandomDesign({ sample: 5, population: 15 });

function fitted<T extends { readonly kind: string }>(outcome: T, kind: T['kind']): T {
  expect(outcome.kind).toBe(kind);
  return outcome;
}

describe('the post-stratified mean', () => {
  it('is conditional on how many of each group answered', () => {
    // (10·2 + 5·5)/15 = 3; (10/15)² · (1 − 2/10) · 2/2 + (5/15)² · (1 − 3/5) · 3/3 = 0.35556 + 0.04444 = 0.4
    const outcome = poststratifiedMean({ values, groupOf, populations, confidence });
    if (outcome.kind !== 'estimated') throw new Error('a group is empty');
    expect(outcome.mean.estimate).toBeCloseTo(3, 12);
    expect(outcome.mean.standardError).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(outcome.mean.degreesOfFreedom).toBe(3);
  });
  it('says which groups nobody answered in, and which have one answer of several', () => {
    const members = new Map([...populations, ['c', 2], ['none', 0]]);
    expect(poststratifiedMean({ values, groupOf, populations: members, confidence })).toEqual({
      kind: 'emptyGroups',
      groups: ['c'],
    });
    const lone = poststratifiedMean({
      values: [...values, 9],
      groupOf: [...groupOf, 'c'],
      populations: members,
      confidence,
    });
    expect(lone).toMatchObject({ kind: 'estimated', mean: { standardError: null, lonelyStrata: ['c'] } });
    expect(() => poststratifiedMean({ values: [], groupOf: [], populations: new Map(), confidence })).toThrow(
      RangeError,
    );
  });
});

describe('weights of post-strata', () => {
  it('give each group its members, and the form of the survey package another variance', () => {
    const outcome = poststratifiedDesign(design, groupOf, populations);
    if (outcome.kind !== 'fitted') throw new Error('a group is empty');
    expect(outcome.design.weights).toEqual([5, 5, 5 / 3, 5 / 3, 5 / 3]);
    // w e: 5 · (∓1) and 5/3 · (−1, −1, 2): Σ = 50 + 150/9 = 66.667; (1 − ⅓) · 5/4 · 66.667 / 15² = 0.24691
    const mean = designMean({ values, design: outcome.design, confidence });
    expect(mean?.estimate).toBeCloseTo(3, 12);
    expect(mean?.standardError).toBeCloseTo(Math.sqrt(0.246913580246913), 12);
    expect(mean?.degreesOfFreedom).toBe(4);
  });
  it('are refused where a group is empty or unknown', () => {
    const withEmpty = new Map([...populations, ['c', 2]]);
    expect(poststratifiedDesign(design, groupOf, withEmpty)).toEqual({ kind: 'emptyGroups', groups: ['c'] });
    expect(() => poststratifiedDesign(design, groupOf, new Map([['a', 15]]))).toThrow('group b');
    expect(() => poststratifiedDesign(design, ['a'], populations)).toThrow(RangeError);
    expect(() => poststratifiedDesign(design, groupOf, new Map([...populations, ['c', -1]]))).toThrow(
      RangeError,
    );
  });
});

const rows: Margin = {
  categoryOf: ['top', 'top', 'bottom', 'bottom'],
  populations: new Map([
    ['top', 30],
    ['bottom', 10],
  ]),
};
const columns: Margin = {
  categoryOf: ['left', 'right', 'left', 'right'],
  populations: new Map([
    ['left', 24],
    ['right', 16],
  ]),
};

describe('raking', () => {
  it('gives the product of the margins where one unit stands in each cell', () => {
    // 30 · 24/40, 30 · 16/40, 10 · 24/40, 10 · 16/40
    const outcome = rakeWeights([10, 10, 10, 10], [rows, columns]);
    if (outcome.kind !== 'raked') throw new Error(outcome.kind);
    [18, 12, 6, 4].forEach((weight, unit) => expect(outcome.weights[unit]).toBeCloseTo(weight, 9));
  });
  it('with one margin is post-stratification', () => {
    const margins = [{ categoryOf: groupOf, populations }];
    const outcome = rakeWeights(design.weights, margins);
    if (outcome.kind !== 'raked') throw new Error(outcome.kind);
    const raked = designMean({ values, design: rakedDesign(design, margins, outcome.weights), confidence });
    expect(outcome.weights[0]).toBeCloseTo(5, 12);
    expect(raked?.standardError).toBeCloseTo(Math.sqrt(0.246913580246913), 12);
  });
  it('does not depend on the order of units or margins', () => {
    const both = fc.array(fc.tuple(fc.constantFrom('top', 'bottom'), fc.constantFrom('left', 'right')), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(both, (drawn) => {
        const units = [...drawn, ['top', 'left'], ['top', 'right'], ['bottom', 'left'], ['bottom', 'right']];
        const marginsOf = (some: readonly (readonly string[])[]): readonly Margin[] => [
          { ...rows, categoryOf: some.map(([first = '']) => first) },
          { ...columns, categoryOf: some.map(([, second = '']) => second) },
        ];
        const start = units.map(() => 1);
        const there = rakeWeights(start, marginsOf(units));
        const turned = rakeWeights(start, marginsOf(units.toReversed()).toReversed());
        if (there.kind !== 'raked' || turned.kind !== 'raked') throw new Error('not raked');
        there.weights.forEach((weight, unit) =>
          expect(turned.weights[units.length - 1 - unit]).toBeCloseTo(weight, 6),
        );
        expect(there.weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(40, 6);
      }),
    );
  });
  it('refuses empty categories, margins that contradict each other, and cells that cannot be filled', () => {
    const withEmpty = { ...rows, populations: new Map([...rows.populations, ['middle', 5]]) };
    expect(rakeWeights([1, 1, 1, 1], [withEmpty])).toEqual({
      kind: 'emptyCategories',
      categories: ['middle'],
    });
    const tooMany = {
      ...columns,
      populations: new Map([
        ['left', 24],
        ['right', 36],
      ]),
    };
    expect(fitted(rakeWeights([1, 1, 1, 1], [rows, tooMany]), 'notConverged')).toMatchObject({
      // Left and right met: top and bottom have 18 + 27 and 6 + 9, top 15 of 60 members too many.
      missedShare: 0.25,
    });
    // Top is only left and bottom only right: 30 left cannot be 24.
    const sameSplit = { ...columns, categoryOf: ['left', 'left', 'right', 'right'] };
    expect(rakeWeights([1, 1, 1, 1], [rows, sameSplit]).kind).toBe('notConverged');
    expect(() => rakeWeights([1, 1, 1, 1], [])).toThrow(RangeError);
    expect(() => rakeWeights([1], [rows])).toThrow(RangeError);
    expect(() => rakeWeights([1, 1, 1, 1], [{ ...rows, populations: new Map([['top', 1]]) }])).toThrow(
      'category bottom',
    );
    expect(() => rakeWeights([1, 1, 1, 1], [{ ...rows, populations: new Map([['top', NaN]]) }])).toThrow(
      RangeError,
    );
  });
});

describe('capped weights', () => {
  it('stay as they were raked where none is above three times the median', () => {
    const raked = rakeWeights([10, 10, 10, 10], [rows, columns]);
    const capped = capRakedWeights([10, 10, 10, 10], [rows, columns]);
    // The median of 18, 12, 6, 4 is 9, and 18 is twice that.
    expect(capped).toMatchObject({ kind: 'raked', rounds: 0, capHeld: true });
    expect(capped.kind === 'raked' && capped.largestToMedian).toBeCloseTo(2, 9);
    expect(capped.kind === 'raked' && capped.weights).toEqual(raked.kind === 'raked' && raked.weights);
  });
  it('say that the cap does not hold where one group needs a larger weight', () => {
    // One unit must stand for 10 members and five for one each: capping it is undone by raking, five times.
    const margin = {
      categoryOf: ['a', 'a', 'a', 'a', 'a', 'b'],
      populations: new Map([
        ['a', 5],
        ['b', 10],
      ]),
    };
    expect(capRakedWeights([1, 1, 1, 1, 1, 1], [margin])).toEqual({
      kind: 'raked',
      weights: [1, 1, 1, 1, 1, 10],
      rounds: 5,
      largestToMedian: 10,
      capHeld: false,
    });
  });
  it('meet the known counts, and the cap where they say so', () => {
    const unit = fc.tuple(
      fc.constantFrom('top', 'bottom'),
      fc.constantFrom('left', 'right'),
      fc.double({ min: 0.05, max: 20, noNaN: true }),
    );
    let held = 0;
    fc.assert(
      fc.property(fc.array(unit, { minLength: 4, maxLength: 20 }), (drawn) => {
        const units = [
          ...drawn,
          ['top', 'left', 1] as const,
          ['top', 'right', 1] as const,
          ['bottom', 'left', 1] as const,
          ['bottom', 'right', 1] as const,
        ];
        const margins = [
          { ...rows, categoryOf: units.map(([first]) => first) },
          { ...columns, categoryOf: units.map(([, second]) => second) },
        ];
        const capped = capRakedWeights(
          units.map(([, , weight]) => weight),
          margins,
        );
        if (capped.kind !== 'raked') throw new Error(capped.kind);
        for (const { categoryOf, populations: known } of margins)
          for (const [category, members] of known)
            expect(
              capped.weights.reduce(
                (sum, weight, at) => (categoryOf[at] === category ? sum + weight : sum),
                0,
              ),
            ).toBeCloseTo(members, 5);
        if (capped.capHeld && capped.rounds > 0) held += 1;
        expect(capped.capHeld).toBe(capped.largestToMedian <= 3.000003);
      }),
    );
    expect(held).toBeGreaterThan(0);
  });
  it('are refused as raking refuses', () => {
    const withEmpty = { ...rows, populations: new Map([...rows.populations, ['middle', 5]]) };
    expect(capRakedWeights([1, 1, 1, 1], [withEmpty]).kind).toBe('emptyCategories');
  });
});

describe('the regression estimator', () => {
  it('with the members of a group is post-stratification', () => {
    const outcome = regressionDesign(design, [{ values: [1, 1, 0, 0, 0], total: 10 }]);
    if (outcome.kind !== 'fitted') throw new Error(outcome.kind);
    outcome.design.weights.forEach((weight, unit) =>
      expect(weight).toBeCloseTo([5, 5, 5 / 3, 5 / 3, 5 / 3][unit] ?? NaN, 12),
    );
    const mean = designMean({ values, design: outcome.design, confidence });
    expect(mean?.standardError).toBeCloseTo(Math.sqrt(0.246913580246913), 12);
    expect(outcome.negativeWeights).toBe(0);
  });
  it('knows a variable without error that is a line of the auxiliary', () => {
    const auxiliary = [1, 2, 4, 8, 9];
    const outcome = regressionDesign(design, [{ values: auxiliary, total: 60 }]);
    if (outcome.kind !== 'fitted') throw new Error(outcome.kind);
    const mean = designMean({
      values: auxiliary.map((each) => 3 * each + 2),
      design: outcome.design,
      confidence,
    });
    expect(mean?.estimate).toBeCloseTo(3 * 4 + 2, 10);
    expect(mean?.standardError).toBeCloseTo(0, 10);
  });
  it('counts units against the others where the total lies far away', () => {
    const outcome = regressionDesign(design, [{ values: [1, 2, 3, 4, 5], total: 120 }]);
    expect(outcome).toMatchObject({ kind: 'fitted', negativeWeights: 2 });
  });
  it('is refused where an auxiliary does not vary or repeats another', () => {
    const one = { values: [1, 2, 3, 4, 6], total: 50 };
    const twice = { values: [2, 4, 6, 8, 12], total: 100 };
    expect(regressionDesign(design, [{ values: [7, 7, 7, 7, 7], total: 105 }])).toEqual({
      kind: 'collinear',
    });
    expect(regressionDesign(design, [one, twice])).toEqual({ kind: 'collinear' });
    expect(
      regressionDesign(design, [one, { values: [1, 0, 0, 0, 0], total: 2 }, twice, { ...one, total: 1 }]),
    ).toEqual({ kind: 'collinear' });
    expect(() => regressionDesign(design, [{ values: [1, 2], total: 5 }])).toThrow(RangeError);
    expect(() => regressionDesign(design, [{ ...one, total: NaN }])).toThrow(RangeError);
  });
});

describe("Kish's design effect", () => {
  it('is 1 for equal weights and at most the number of units', () => {
    expect(kishDesignEffect([2, 2, 2])).toEqual({ designEffect: 1, effectiveSample: 3 });
    // 3 · (1 + 1 + 16)/(1 + 1 + 4)² = 1.5
    expect(kishDesignEffect([1, 1, 4])).toEqual({ designEffect: 1.5, effectiveSample: 2 });
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }), (weights) => {
        const { designEffect } = kishDesignEffect(weights);
        expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(designEffect).toBeLessThanOrEqual(weights.length + 1e-9);
        expect(kishDesignEffect(weights.map((each) => 7 * each)).designEffect).toBeCloseTo(designEffect, 9);
      }),
    );
  });
  it('is refused without weight', () => {
    expect(() => kishDesignEffect([0])).toThrow(RangeError);
    expect(() => kishDesignEffect([1, -2])).toThrow(RangeError);
    expect(() => kishDesignEffect([])).toThrow(RangeError);
  });
});
