import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPropensities } from '../../../../worker/core/statistics/nonresponse/group-propensities.ts';
import { partialRIndicators } from '../../../../worker/core/statistics/nonresponse/partial-r-indicators.ts';
import { rIndicator } from '../../../../worker/core/statistics/nonresponse/r-indicator.ts';

/** `answered` of the first members of a group of `members` answered. */
function group(name: string, members: number, answered: number): readonly (readonly [string, boolean])[] {
  return Array.from({ length: members }, (_, member) => [name, member < answered] as const);
}

function modelOf(members: readonly (readonly [string, boolean])[]): ReturnType<typeof groupPropensities> {
  return groupPropensities(
    members.map(([name]) => name),
    members.map(([, responded]) => responded),
  );
}

const twenty = [...group('small', 10, 8), ...group('large', 10, 4)];

describe('the R-indicator', () => {
  it('is one minus twice the spread of propensities beyond chance', () => {
    // ρ = 0.8 and 0.4, mean 0.6: S² = 20 · 0.2²/19 = 0.0421053. Chance: ½ (0.8 · 0.2/10 + 0.4 · 0.6/10) = 0.02.
    // So 0.8/19 − 0.38/19 = 0.42/19 remains, 52.5 % of it.
    const indicator = rIndicator(modelOf(twenty));
    expect(indicator?.unadjusted).toBeCloseTo(1 - 2 * Math.sqrt(0.8 / 19), 12);
    expect(indicator?.value).toBeCloseTo(1 - 2 * Math.sqrt(0.42 / 19), 12);
    expect(indicator?.keptShare).toBeCloseTo(0.525, 12);
    expect(indicator?.meanPropensity).toBeCloseTo(0.6, 12);
  });
  it('is 1 where all groups answer alike, and where chance explains the rest', () => {
    const alike = [...group('a', 10, 5), ...group('b', 20, 10)];
    expect(rIndicator(modelOf(alike))).toMatchObject({ value: 1, unadjusted: 1 });
    // 3 and 2 of 5 each: S² = 10 · 0.1²/9 = 0.0111, chance 0.24/5 = 0.048.
    const nearly = rIndicator(modelOf([...group('a', 5, 3), ...group('b', 5, 2)]));
    expect(nearly?.value).toBe(1);
    expect(nearly?.unadjusted).toBeCloseTo(1 - 2 * Math.sqrt(0.1 / 9), 12);
  });
  it('falls to about 0 where one half answers and the other never does', () => {
    const indicator = rIndicator(modelOf([...group('a', 500, 500), ...group('b', 500, 0)]));
    expect(indicator?.value).toBeCloseTo(1 - Math.sqrt(1000 / 999), 12);
  });
  it('takes chance for chance: over every outcome of equal propensities no spread is left', () => {
    // Every outcome of two groups of four, each member answering with one half: truly R = 1, so S² beyond chance is 0.
    let [adjusted, unadjusted] = [0, 0];
    for (let outcome = 0; outcome < 256; outcome += 1) {
      const responded = Array.from({ length: 8 }, (_, member) => ((outcome >> member) & 1) === 1);
      const model = groupPropensities([...'aaaabbbb'], responded);
      const spread = ((1 - (rIndicator(model)?.unadjusted ?? NaN)) / 2) ** 2;
      unadjusted += spread / 256;
      adjusted += (spread - (model.errorVariances[0] ?? 0) / 2 - (model.errorVariances[4] ?? 0) / 2) / 256;
    }
    // Var(ρ̂) = 1/16, so E S² = 8/7 · 1/32. The estimated chance is ¾ · 1/16 on average: above it, because the published
    // adjustment leaves out that the mean propensity moves with the groups.
    expect(unadjusted).toBeCloseTo(1 / 28, 12);
    expect(adjusted).toBeCloseTo(1 / 28 - 3 / 64, 12);
  });
  it('does not depend on the order of the members, and is absent below two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { minLength: 2 }),
        (members) => {
          const there = rIndicator(modelOf(members));
          const back = rIndicator(modelOf(members.toReversed()));
          expect(back?.value).toBeCloseTo(there?.value ?? NaN, 7);
          expect(there?.value).toBeLessThanOrEqual(1);
          expect(there?.value).toBeGreaterThanOrEqual((there?.unadjusted ?? NaN) - 1e-12);
        },
      ),
    );
    expect(rIndicator(modelOf([['a', true]]))).toBeNull();
    expect(rIndicator(modelOf([]))).toBeNull();
    expect(() => groupPropensities(['a'], [])).toThrow(RangeError);
  });
});

describe('partial R-indicators', () => {
  // Size and tenure of twenty: small-new 8 of 8, small-old 0 of 2, large-new 1 of 2, large-old 3 of 8.
  const cells = [
    ...group('small|new', 8, 8),
    ...group('small|old', 2, 0),
    ...group('large|new', 2, 1),
    ...group('large|old', 8, 3),
  ];
  const variables = [
    { name: 'size', categoryOf: cells.map(([cell]) => cell.split('|')[0] ?? '') },
    { name: 'tenure', categoryOf: cells.map(([cell]) => cell.split('|')[1] ?? '') },
  ];

  it('tell between categories and within the cells of the others', () => {
    const [size, tenure] = partialRIndicators(modelOf(cells), variables) ?? [];
    // Size: ρ̄ = 0.8 and 0.4, mean 0.6, so √½ · (±0.2) and 0.2 in all. Tenure: 9 of 10 and 3 of 10, so 0.3.
    expect(size?.unconditionalUnadjusted).toBeCloseTo(0.2, 12);
    expect(tenure?.unconditionalUnadjusted).toBeCloseTo(0.3, 12);
    expect(size?.categories.map(({ category, members }) => [category, members])).toEqual([
      ['large', 10],
      ['small', 10],
    ]);
    expect(size?.categories[0]?.unconditional).toBeCloseTo(-0.2 * Math.sqrt(0.5), 12);
    // Within new: 1 and 0.5 around 0.9: 8 · 0.01 + 2 · 0.16 = 0.4; within old: 0 and 0.375 around 0.3: 2 · 0.09 +
    // 8 · 0.005625 = 0.225. √(0.625/20)
    expect(size?.conditionalUnadjusted).toBeCloseTo(Math.sqrt(0.625 / 20), 12);
    // small: 8 · 0.01 + 2 · 0.09 = 0.26
    expect(size?.categories[1]?.conditional).toBeCloseTo(Math.sqrt(0.26 / 20), 12);
    const kept = rIndicator(modelOf(cells))?.keptShare ?? NaN;
    expect(size?.unconditional).toBeCloseTo(0.2 * Math.sqrt(kept), 12);
    expect(tenure?.unconditional).toBeCloseTo(0.3 * Math.sqrt(kept), 12);
  });
  it('with one variable are the same within and between', () => {
    const [only] =
      partialRIndicators(modelOf(twenty), [{ name: 'size', categoryOf: twenty.map(([name]) => name) }]) ?? [];
    expect(only?.conditionalUnadjusted).toBeCloseTo(only?.unconditionalUnadjusted ?? NaN, 12);
    expect(only?.unconditionalUnadjusted).toBeCloseTo(0.2, 12);
  });
  it('are absent below two members, and refused for columns of another length', () => {
    expect(partialRIndicators(modelOf([['a', true]]), [{ name: 'size', categoryOf: ['a'] }])).toBeNull();
    expect(() => partialRIndicators(modelOf(twenty), [{ name: 'size', categoryOf: ['a'] }])).toThrow(
      RangeError,
    );
  });
});
