import { describe, expect, it } from 'vitest';
import { exactHypergeometricInterval } from '../../../../worker/core/statistics/proportions/exact-hypergeometric-interval.ts';
import growth from '../../../reference/02-propci-empluk-growth.json';
import { numberOf, referenceFile } from '../../../reference/reference-file.ts';

const cases = referenceFile(growth).cases('prop.hypergeometricExact');

/** Binomial coefficient by Pascal's rule, in whole numbers: independent of logarithms of gamma. */
function choose(total: number, chosen: number): number {
  if (chosen < 0 || chosen > total) return 0;
  let row = [1];
  for (let line = 0; line < total; line += 1)
    row = [...row, 0].map((entry, index) => entry + (row[index - 1] ?? 0));
  return row[chosen] ?? 0;
}

const interval = (successes: number, sample: number, population: number, confidence = 0.95) =>
  exactHypergeometricInterval({ successes, sample, population, confidence });

describe('the exact hypergeometric interval', () => {
  it('has reference cases to stand against', () => {
    expect(cases).toHaveLength(14);
  });
  it.each(cases)('equals the enumeration of $id at 95 and 90 %', ({ input, expected }) => {
    const [successes, sample, population] = [
      numberOf(input, 'x'),
      numberOf(input, 'n'),
      numberOf(input, 'N'),
    ];
    const at95 = exactHypergeometricInterval({ successes, sample, population, confidence: 0.95 });
    expect(at95.lower).toBeCloseTo(numberOf(expected, 'lower'), 12);
    expect(at95.upper).toBeCloseTo(numberOf(expected, 'upper'), 12);
    const at90 = exactHypergeometricInterval({ successes, sample, population, confidence: 0.9 });
    expect(Math.round(at90.lower * population)).toBe(numberOf(expected, 'level90_K_lower'));
    expect(Math.round(at90.upper * population)).toBe(numberOf(expected, 'level90_K_upper'));
  });

  it('gives 63 to 77 % for 32 of 45 answers among 60 members', () => {
    const { lower, upper } = exactHypergeometricInterval({
      successes: 32,
      sample: 45,
      population: 60,
      confidence: 0.95,
    });
    expect([Math.round(100 * lower), Math.round(100 * upper)]).toEqual([63, 77]);
  });

  it('has zero width when everybody answered, also where all or none agree', () => {
    for (const successes of [0, 7, 12])
      expect(
        exactHypergeometricInterval({ successes, sample: 12, population: 12, confidence: 0.95 }),
      ).toEqual({ lower: successes / 12, upper: successes / 12 });
  });

  it('covers every possible truth with at least 95 %, for 12 answers among 20 members', () => {
    const [population, sample] = [20, 12];
    const intervals = Array.from({ length: sample + 1 }, (_, successes) =>
      exactHypergeometricInterval({ successes, sample, population, confidence: 0.95 }),
    );
    for (let marked = 0; marked <= population; marked += 1) {
      const covered = intervals.reduce((samples, { lower, upper }, successes) => {
        const holds = lower <= marked / population && marked / population <= upper;
        const ways = choose(marked, successes) * choose(population - marked, sample - successes);
        return samples + (holds ? ways : 0);
      }, 0);
      expect(covered / choose(population, sample)).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('is mirrored when successes and failures change places', () => {
    for (let successes = 0; successes <= 17; successes += 1) {
      const { lower } = interval(successes, 17, 31);
      expect(lower).toBeCloseTo(1 - interval(17 - successes, 17, 31).upper, 12);
    }
  });

  it('rejects a tail that equals α/2 exactly', () => {
    // One draw among 40: P(X ≥ 1 | K = 1) = 1/40 = .025, so K = 1 is out and K = 2 is the lowest.
    expect(
      exactHypergeometricInterval({ successes: 1, sample: 1, population: 40, confidence: 0.95 }).lower,
    ).toBe(2 / 40);
  });

  it('refuses an empty population and counts that cannot be', () => {
    expect(() => interval(0, 0, 0)).toThrow(RangeError);
    expect(() => interval(3, 2, 10)).toThrow(RangeError);
    expect(() => interval(3, 11, 10)).toThrow(RangeError);
    expect(() => interval(-1, 5, 10)).toThrow(RangeError);
    expect(() => interval(1.5, 5, 10)).toThrow(RangeError);
    expect(() => interval(1, 5, 10, 1)).toThrow(RangeError);
  });
});
