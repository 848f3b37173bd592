import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationRatio } from '../../../../worker/core/statistics/concentration/concentration-ratio.ts';
import {
  giniCoefficient,
  unbiasedGiniCoefficient,
} from '../../../../worker/core/statistics/concentration/gini-coefficient.ts';
import {
  effectiveNumber,
  herfindahlIndex,
  normalisedHerfindahlIndex,
} from '../../../../worker/core/statistics/concentration/herfindahl-index.ts';
import { lorenzCurve } from '../../../../worker/core/statistics/concentration/lorenz-curve.ts';
import { pielouEvenness } from '../../../../worker/core/statistics/concentration/pielou-evenness.ts';
import { shannonEntropy } from '../../../../worker/core/statistics/concentration/shannon-entropy.ts';
import {
  simpsonDiversity,
  simpsonEvenness,
} from '../../../../worker/core/statistics/concentration/simpson-diversity.ts';
import { strongestDominance } from '../../../../worker/core/statistics/concentration/strongest-dominance.ts';
import { theilIndex } from '../../../../worker/core/statistics/concentration/theil-index.ts';
import { weightedGiniCoefficient } from '../../../../worker/core/statistics/concentration/weighted-gini-coefficient.ts';

const measures = {
  herfindahlIndex,
  normalisedHerfindahlIndex,
  effectiveNumber,
  shannonEntropy,
  pielouEvenness,
  simpsonDiversity,
  simpsonEvenness,
  theilIndex,
  giniCoefficient,
  unbiasedGiniCoefficient,
};

describe.each(Object.entries(measures))('%s', (_, measure) => {
  it('is absent where there is nothing to share', () => {
    expect(measure([])).toBeNull();
    expect(measure([0, 0, 0])).toBeNull();
  });

  it('refuses a negative and a missing amount', () => {
    expect(() => measure([3, -1])).toThrow(RangeError);
    expect(() => measure([3, Number.NaN])).toThrow(RangeError);
  });

  it('depends neither on the order nor on the unit', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (values, unit) => {
        const original = measure(values);
        const changed = measure(values.toReversed().map((value) => value * unit));
        if (original === null) expect(changed).toBeNull();
        else expect(changed).toBeCloseTo(original, 10);
      }),
    );
  });
});

describe('measures of concentration at their ends', () => {
  it('a single unit has no normalised index and no unbiased Gini', () => {
    expect(normalisedHerfindahlIndex([7])).toBeNull();
    expect(unbiasedGiniCoefficient([7])).toBeNull();
    expect(pielouEvenness([7])).toBeNull();
  });

  it('a monopoly among three is 1, with the denominator n only 2/3', () => {
    expect(normalisedHerfindahlIndex([0, 7, 0])).toBe(1);
    expect(unbiasedGiniCoefficient([0, 7, 0])).toBe(1);
    expect(giniCoefficient([0, 7, 0])).toBeCloseTo(2 / 3, 15);
  });

  it('the largest units among fewer have everything', () => {
    expect(concentrationRatio([3, 1], 4)).toBe(1);
    expect(() => concentrationRatio([3, 1], 0)).toThrow(RangeError);
  });

  it('the Lorenz curve ends at the whole', () => {
    expect(lorenzCurve([2, 1, 1])).toEqual([0.25, 0.5, 1]);
    expect(lorenzCurve([0])).toBeNull();
  });
});

describe('Pielou’s evenness', () => {
  it('with a fixed number of classes falls when classes stay empty', () => {
    // Two equal classes of four: ln 2 / ln 4 = 1/2.
    expect(pielouEvenness([5, 5, 0, 0], 4)).toBeCloseTo(0.5, 15);
    expect(pielouEvenness([5, 5, 0, 0])).toBeCloseTo(1, 15);
  });

  it('refuses fewer classes than occur', () => {
    expect(() => pielouEvenness([1, 1, 1], 2)).toThrow(RangeError);
  });
});

describe('the weighted Gini coefficient', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 });

  it('with weights 1 is the unweighted one', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const weighted = weightedGiniCoefficient(values.map((amount) => ({ amount, weight: 1 })));
        const plain = giniCoefficient(values);
        if (plain === null) expect(weighted).toBeNull();
        else expect(weighted).toBeCloseTo(plain, 10);
      }),
    );
  });

  it('is absent without a weighted total and refuses a negative weight', () => {
    expect(weightedGiniCoefficient([{ amount: 3, weight: 0 }])).toBeNull();
    expect(() => weightedGiniCoefficient([{ amount: 3, weight: -1 }])).toThrow(RangeError);
  });
});

describe('dominance', () => {
  it('names the dimension in which one unit has the largest share', () => {
    // Employees 60 of 100, votes 1 of 3, fees 7 of 10.
    expect(strongestDominance({ employees: [60, 30, 10], votes: [1, 1, 1], fees: [7, 2, 1] })).toEqual({
      dimension: 'fees',
      share: 0.7,
    });
  });

  it('leaves out a dimension without any amount, and is absent without all', () => {
    expect(strongestDominance({ votes: [0, 0], fees: [1, 3] })).toEqual({ dimension: 'fees', share: 0.75 });
    expect(strongestDominance({ votes: [0, 0] })).toBeNull();
  });
});
