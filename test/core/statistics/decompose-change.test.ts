import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeChange } from '../../../worker/core/statistics/decompose-change.ts';

const wave = (values: Readonly<Record<string, number>>, alsoMembers: readonly string[] = []) => ({
  values: new Map(Object.entries(values)),
  frame: new Set([...Object.keys(values), ...alsoMembers]),
});

const meanOf = (values: ReadonlyMap<string, number>) =>
  [...values.values()].reduce((sum, value) => sum + value, 0) / values.size;

describe('the decomposition of a change', () => {
  it('tells apart who stayed, came, came back, went and fell silent', () => {
    // Before: a 0, b 100, gone 0, quiet 100 → mean 50; back was a member and did not answer.
    // After: a 100, b 100, new 0, back 100 → mean 75; quiet is still a member. Stayers a, b: 50 → 100.
    // within 50; entry 1/4·(0 − 100) = −25; returning 1/4·(100 − 100) = 0;
    // exit −1/4·(0 − 50) = 12.5; silent −1/4·(100 − 50) = −12.5. Sum 25 = 75 − 50.
    const terms = decomposeChange(
      wave({ a: 0, b: 100, gone: 0, quiet: 100 }, ['back']),
      wave({ a: 100, b: 100, new: 0, back: 100 }, ['quiet']),
    );
    expect(terms).toEqual({
      within: { delta: 50, firms: 2 },
      entry: { delta: -25, firms: 1 },
      returning: { delta: 0, firms: 1 },
      exit: { delta: 12.5, firms: 1 },
      silent: { delta: -12.5, firms: 1 },
    });
  });

  it('shows that a share rose because dissatisfied members left', () => {
    // Six stay as they are (4 of 6 satisfied); four dissatisfied leave: 40 % → 66.7 %, all of it exit.
    const stayers = { a: 100, b: 100, c: 100, d: 100, e: 0, f: 0 };
    const terms = decomposeChange(wave({ ...stayers, g: 0, h: 0, i: 0, j: 0 }), wave(stayers));
    expect(terms?.within.delta).toBe(0);
    expect(terms?.exit.firms).toBe(4);
    expect(terms?.exit.delta).toBeCloseTo(100 * (4 / 6 - 4 / 10), 10);
  });

  it('counts weights instead of firms where the waves are weighted', () => {
    // Before: a 0 with 1, b 100 with 3, gone 0 with 4 → stayers 75, mean 37.5. After: a 50 with 2, b 100 with 2,
    // new 0 with 4 → stayers 75, mean 37.5. within 0; entry 4/8·(0 − 75) = −37.5; exit −4/8·(0 − 75) = 37.5.
    const terms = decomposeChange(
      { ...wave({ a: 0, b: 100, gone: 0 }), weights: new Map(Object.entries({ a: 1, b: 3, gone: 4 })) },
      { ...wave({ a: 50, b: 100, new: 0 }), weights: new Map(Object.entries({ a: 2, b: 2, new: 4 })) },
    );
    expect(terms).toMatchObject({ within: { delta: 0 }, entry: { delta: -37.5 }, exit: { delta: 37.5 } });
  });

  it('refuses an answer without a weight above 0', () => {
    const weighted = (weight: number) => ({ ...wave({ a: 1 }), weights: new Map([['a', weight]]) });
    expect(() => decomposeChange(weighted(0), wave({ a: 1 }))).toThrow(RangeError);
    expect(() => decomposeChange({ ...wave({ a: 1 }), weights: new Map() }, wave({ a: 1 }))).toThrow(
      RangeError,
    );
  });

  it('is absent when nobody answered both times', () => {
    expect(decomposeChange(wave({ a: 1 }), wave({ b: 1 }))).toBeNull();
  });

  it('adds up to the change and counts every respondent, whoever answers and in whatever order', () => {
    const member = fc.record({
      before: fc.constantFrom('valid', 'silent', 'absent'),
      after: fc.constantFrom('valid', 'silent', 'absent'),
      values: fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 60 }), (members) => {
        const waveOf = (time: 'before' | 'after', list: readonly number[]) => ({
          values: new Map(
            list.flatMap((index) => {
              const found = members[index];
              if (found?.[time] !== 'valid') return [];
              return [[String(index), found.values[time === 'before' ? 0 : 1]] as const];
            }),
          ),
          frame: new Set(list.filter((index) => members[index]?.[time] !== 'absent').map(String)),
        });
        const order = members.map((_, index) => index);
        const [before, after] = [waveOf('before', order), waveOf('after', order)];
        const terms = decomposeChange(before, after);
        if (terms === null) return;
        const sum = Object.values(terms).reduce((total, { delta }) => total + delta, 0);
        expect(Math.abs(sum - (meanOf(after.values) - meanOf(before.values)))).toBeLessThan(1e-9);
        const firms = [...before.values.keys(), ...after.values.keys()];
        const weigh = (firm: string, shift: number) => 1 + ((Number(firm) * 7 + shift) % 5);
        const weighted = (which: typeof before, shift: number) => ({
          ...which,
          weights: new Map(firms.map((firm) => [firm, weigh(firm, shift)])),
        });
        const weightedTerms = decomposeChange(weighted(before, 1), weighted(after, 3));
        const weightedSum = Object.values(weightedTerms ?? {}).reduce((total, { delta }) => total + delta, 0);
        const weightedMean = ({ values }: typeof before, shift: number) => {
          const entries = [...values].map(([firm, value]) => [weigh(firm, shift), value] as const);
          const all = entries.reduce((reached, [weight]) => reached + weight, 0);
          return entries.reduce((reached, [weight, value]) => reached + weight * value, 0) / all;
        };
        const weightedChange = weightedMean(after, 3) - weightedMean(before, 1);
        expect(Math.abs(weightedSum - weightedChange)).toBeLessThan(1e-9);

        expect(terms.within.firms + terms.entry.firms + terms.returning.firms).toBe(after.values.size);
        expect(terms.within.firms + terms.exit.firms + terms.silent.firms).toBe(before.values.size);

        const reversed = order.toReversed();
        const again = decomposeChange(waveOf('before', reversed), waveOf('after', reversed));
        expect(again?.exit.delta).toBeCloseTo(terms.exit.delta, 9);
        expect(again?.within.delta).toBeCloseTo(terms.within.delta, 9);
      }),
    );
  });
});
