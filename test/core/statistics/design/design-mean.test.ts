import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designContrast } from '../../../../worker/core/statistics/design/design-contrast.ts';
import { designMean } from '../../../../worker/core/statistics/design/design-mean.ts';
import { designRatio } from '../../../../worker/core/statistics/design/design-ratio.ts';
import { designCounts, designShares } from '../../../../worker/core/statistics/design/design-shares.ts';
import { designTotal } from '../../../../worker/core/statistics/design/design-total.ts';
import { domainMeans } from '../../../../worker/core/statistics/design/domain-means.ts';
import { simpleRandomDesign } from '../../../../worker/core/statistics/design/simple-random-design.ts';
import { stratifiedDesign } from '../../../../worker/core/statistics/design/stratified-design.ts';
import { weightedDesign } from '../../../../worker/core/statistics/design/weighted-design.ts';
import { drawings, meanOf, varianceOf } from './samples.ts';

const confidence = 0.95;
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });

describe('the mean of a simple random sample', () => {
  it('has a variance that is right on average over every sample there is', () => {
    const members = [3, 3, 4, 7, 9, 16];
    const estimates = drawings(members, 3).map((sample) =>
      designMean({ values: sample, design: simpleRandomDesign({ sample: 3, population: 6 }), confidence }),
    );
    const means = estimates.map((each) => each?.estimate ?? NaN);
    expect(means).toHaveLength(20);
    expect(meanOf(means)).toBeCloseTo(7, 12);
    expect(meanOf(estimates.map((each) => (each?.standardError ?? NaN) ** 2))).toBeCloseTo(
      varianceOf(means),
      12,
    );
  });
  it('has no width when everybody answered, also where there is one member', () => {
    fc.assert(
      fc.property(values, (answers) => {
        const design = simpleRandomDesign({ sample: answers.length, population: answers.length });
        const estimate = designMean({ values: answers, design, confidence });
        expect(estimate?.standardError).toBe(0);
        expect(estimate?.upper).toBe(estimate?.lower);
      }),
    );
    const single = designMean({
      values: [4],
      design: simpleRandomDesign({ sample: 1, population: 1 }),
      confidence,
    });
    expect(single).toMatchObject({ estimate: 4, standardError: 0, degreesOfFreedom: 0, lonelyStrata: [] });
  });
  it('does not depend on the order of the units, nor on a factor of their weights', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 100, noNaN: true }), (answers, factor) => {
        const design = simpleRandomDesign({ sample: answers.length, population: 40 });
        const there = designMean({ values: answers, design, confidence });
        const back = designMean({ values: answers.toReversed(), design, confidence });
        expect(back?.estimate).toBeCloseTo(there?.estimate ?? NaN, 9);
        expect(back?.standardError).toBeCloseTo(there?.standardError ?? NaN, 9);
        const endless = simpleRandomDesign({
          sample: answers.length,
          population: 40,
          finitePopulation: false,
        });
        const plain = designMean({ values: answers, design: endless, confidence });
        const weighted = designMean({
          values: answers,
          design: weightedDesign(answers.map(() => factor)),
          confidence,
        });
        expect(weighted?.estimate).toBeCloseTo(plain?.estimate ?? NaN, 9);
        expect(weighted?.standardError).toBeCloseTo(plain?.standardError ?? NaN, 9);
      }),
    );
  });
  it('has no standard error from one of several, and says so', () => {
    const estimate = designMean({
      values: [4],
      design: simpleRandomDesign({ sample: 1, population: 9 }),
      confidence,
    });
    expect(estimate).toEqual({
      estimate: 4,
      standardError: null,
      degreesOfFreedom: 0,
      lower: null,
      upper: null,
      lonelyStrata: ['all'],
    });
  });
  it('of agreement and of a constant has no spread', () => {
    const design = simpleRandomDesign({ sample: 4, population: 9 });
    expect(designMean({ values: [1, 1, 1, 1], design, confidence })).toMatchObject({
      estimate: 1,
      standardError: 0,
    });
  });
  it('refuses what is no sample', () => {
    const design = simpleRandomDesign({ sample: 2, population: 9 });
    expect(() => simpleRandomDesign({ sample: 0, population: 9 })).toThrow(RangeError);
    expect(() => simpleRandomDesign({ sample: 10, population: 9 })).toThrow(RangeError);
    expect(() => simpleRandomDesign({ sample: 1, population: Infinity })).toThrow(RangeError);
    expect(() => simpleRandomDesign({ sample: 1, population: NaN })).toThrow(RangeError);
    expect(() => weightedDesign([1, -1])).toThrow(RangeError);
    expect(() => weightedDesign([0, 0])).toThrow(RangeError);
    expect(() => designMean({ values: [1, NaN], design, confidence })).toThrow(RangeError);
    expect(() => designMean({ values: [1], design, confidence })).toThrow(RangeError);
    expect(() => designMean({ values: [1, 2], inDomain: [true], design, confidence })).toThrow(RangeError);
    expect(() => designMean({ values: [1, 2], design, confidence: 1 })).toThrow(RangeError);
  });
});

describe('the mean of a domain', () => {
  it('is the mean of all where everybody is in it, and absent where nobody is', () => {
    const design = simpleRandomDesign({ sample: 3, population: 9 });
    const all = designMean({ values: [1, 2, 6], design, confidence });
    const everybody = [true, true, true];
    expect(designMean({ values: [1, 2, 6], inDomain: everybody, design, confidence })).toEqual(all);
    const nobody = [false, false, false];
    expect(designMean({ values: [1, 2, 6], inDomain: nobody, design, confidence })).toBeNull();
  });
  it('takes its variance over the whole sample', () => {
    // n = 4 of N = 8, two in the domain with 1 and 3: u = (−1/2, 1/2, 0, 0), SE² = ½ · 4/3 · ½ = 1/3.
    const [inside, none] = domainMeans({
      values: [1, 3, NaN, NaN],
      domainOf: ['in', 'in', 'out', 'out'],
      domains: ['in', 'none'],
      design: simpleRandomDesign({ sample: 4, population: 8 }),
      confidence,
    });
    expect(inside).toMatchObject({ units: 2, mean: { estimate: 2, degreesOfFreedom: 1 } });
    expect(inside?.mean?.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(none).toEqual({ domain: 'none', units: 0, mean: null });
  });
  it('has no interval where one unit is in it', () => {
    const [one] = domainMeans({
      values: [5, 1, 2],
      domainOf: ['one', 'rest', 'rest'],
      domains: ['one'],
      design: simpleRandomDesign({ sample: 3, population: 9 }),
      confidence,
    });
    expect(one?.mean).toMatchObject({ estimate: 5, degreesOfFreedom: 0, lower: null, upper: null });
  });
});

describe('the mean over strata', () => {
  const strata = ['a', 'a', 'b', 'b', 'b'];
  const populations = new Map([
    ['a', 10],
    ['b', 5],
  ]);
  const answers = [1, 3, 4, 4, 7];

  it('weighs each stratum by its members', () => {
    // (10·2 + 5·5)/15 = 3; (10/15)² · 0.8 · 2/2 + (5/15)² · 0.4 · 3/3 = 0.4; 5 − 2 degrees, t = 3.182446.
    const estimate = designMean({
      values: answers,
      design: stratifiedDesign({ strata, populations }),
      confidence,
    });
    expect(estimate?.estimate).toBeCloseTo(3, 12);
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(estimate?.degreesOfFreedom).toBe(3);
    expect(estimate?.upper).toBeCloseTo(3 + 3.182446 * Math.sqrt(0.4), 5);
  });
  it('has a variance that is right on average over every sample there is', () => {
    const first = [1, 5, 6, 8];
    const second = [2, 3, 10];
    const members = new Map([
      ['first', 4],
      ['second', 3],
    ]);
    const estimates = drawings(first, 2).flatMap((one) =>
      drawings(second, 2).map((two) =>
        designMean({
          values: [...one, ...two],
          design: stratifiedDesign({
            strata: ['first', 'first', 'second', 'second'],
            populations: members,
          }),
          confidence,
        }),
      ),
    );
    const means = estimates.map((each) => each?.estimate ?? NaN);
    expect(means).toHaveLength(18);
    expect(meanOf(means)).toBeCloseTo(5, 12);
    expect(meanOf(estimates.map((each) => (each?.standardError ?? NaN) ** 2))).toBeCloseTo(
      varianceOf(means),
      12,
    );
  });
  it('does not depend on the order of the units, and is that of a simple sample with one stratum', () => {
    const there = designMean({
      values: answers,
      design: stratifiedDesign({ strata, populations }),
      confidence,
    });
    const back = designMean({
      values: answers.toReversed(),
      design: stratifiedDesign({ strata: strata.toReversed(), populations }),
      confidence,
    });
    expect(back?.standardError).toBeCloseTo(there?.standardError ?? NaN, 12);
    const one = designMean({
      values: answers,
      design: stratifiedDesign({ strata: strata.map(() => 'all'), populations: new Map([['all', 15]]) }),
      confidence,
    });
    const simple = designMean({
      values: answers,
      design: simpleRandomDesign({ sample: 5, population: 15 }),
      confidence,
    });
    expect(one).toEqual(simple);
  });
  it('has no width where every stratum is complete, and refuses a stratum with one of several', () => {
    const complete = stratifiedDesign({
      strata: ['a', 'b', 'b'],
      populations: new Map([
        ['a', 1],
        ['b', 2],
      ]),
    });
    expect(designMean({ values: [1, 2, 6], design: complete, confidence })).toMatchObject({
      estimate: 3,
      standardError: 0,
      lonelyStrata: [],
    });
    const lonely = stratifiedDesign({
      strata: ['a', 'b', 'b', 'c'],
      populations: new Map([
        ['a', 4],
        ['b', 4],
        ['c', 2],
      ]),
    });
    const mean = (lonelyRule: 'refuse' | 'certainty' | 'adjust' | 'average') =>
      designMean({ values: [1, 2, 6, 5], design: lonely, confidence, lonely: lonelyRule });
    expect(mean('refuse')).toMatchObject({ estimate: 3, standardError: null, lonelyStrata: ['a', 'c'] });
    // b adds (4/10)² · ½ · 8/2 = 0.32; in the mean of the rules, three strata for the one that tells.
    expect(mean('certainty')?.standardError).toBeCloseTo(Math.sqrt(0.32), 12);
    expect(mean('average')?.standardError).toBeCloseTo(Math.sqrt(3 * 0.32), 12);
    // a: ¾ · (0.4 · (1 − 3))² = 0.48; c: ½ · (0.2 · (5 − 3))² = 0.08.
    expect(mean('adjust')?.standardError).toBeCloseTo(Math.sqrt(0.32 + 0.48 + 0.08), 12);
  });
  it('cannot average where every stratum is lonely', () => {
    const design = stratifiedDesign({ strata: ['a'], populations: new Map([['a', 3]]) });
    expect(designMean({ values: [1], design, confidence, lonely: 'average' })?.standardError).toBeNull();
  });
  it('refuses strata without units or without enough members', () => {
    expect(() => stratifiedDesign({ strata: [], populations })).toThrow(RangeError);
    expect(() => stratifiedDesign({ strata: ['a'], populations })).toThrow('b has members but no units');
    expect(() => stratifiedDesign({ strata: ['a', 'a'], populations: new Map([['a', 1]]) })).toThrow(
      RangeError,
    );
    expect(() => stratifiedDesign({ strata: ['a'], populations: new Map() })).toThrow(RangeError);
  });
});

describe('totals, shares, ratios and contrasts', () => {
  const design = simpleRandomDesign({ sample: 4, population: 20 });

  it('agree with one another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }), (answers) => {
        const mean = designMean({ values: answers, design, confidence });
        const total = designTotal({ values: answers, design, confidence });
        expect(total.estimate).toBeCloseTo(20 * (mean?.estimate ?? NaN), 9);
        expect(total.standardError).toBeCloseTo(20 * (mean?.standardError ?? NaN), 9);
        const perUnit = designRatio({
          numerators: answers,
          denominators: answers.map(() => 1),
          design,
          confidence,
        });
        expect(perUnit?.estimate).toBeCloseTo(mean?.estimate ?? NaN, 9);
        expect(perUnit?.standardError).toBeCloseTo(mean?.standardError ?? NaN, 9);
        const terms = [
          { values: answers, factor: 1 },
          { values: answers, factor: -1 },
        ];
        expect(designContrast({ terms, design, confidence })).toMatchObject({
          estimate: 0,
          standardError: 0,
        });
      }),
    );
  });
  it('give every answer its share and its number of members', () => {
    const question = {
      labels: ['yes', 'no', 'yes', 'yes'],
      levels: ['no', 'yes', 'unsure'],
      design,
      confidence,
    };
    // (1 − 4/20) · ¾ · ¼ / 3 = 0.05
    const [no, yes, unsure] = designShares(question);
    expect(no?.estimate).toBe(0.25);
    expect(yes?.estimate).toBe(0.75);
    expect(yes?.standardError).toBeCloseTo(Math.sqrt(0.05), 12);
    expect(unsure).toMatchObject({ estimate: 0, standardError: 0 });
    expect(designCounts(question).map(({ estimate }) => estimate)).toEqual([5, 15, 0]);
    expect(() => designShares({ ...question, levels: ['no'] })).toThrow(RangeError);
  });
  it('are absent without anything to divide by, and refused where columns differ in length', () => {
    const numerators = [1, 2, 3, 4];
    expect(designRatio({ numerators, denominators: [0, 0, 0, 0], design, confidence })).toBeNull();
    const terms = [
      { values: numerators, factor: 1 },
      { values: [1], factor: -1 },
    ];
    expect(() => designContrast({ terms, design, confidence })).toThrow(RangeError);
  });
});
