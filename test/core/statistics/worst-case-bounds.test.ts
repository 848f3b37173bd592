import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populationAbleToJudge } from '../../../worker/core/statistics/population-able-to-judge.ts';
import { worstCaseBounds } from '../../../worker/core/statistics/worst-case-bounds.ts';

describe('worst-case bounds', () => {
  it('are 53 to 78 % for 32 of 45 answers among 60 members', () => {
    // 32/60 = 53.3 %, (32 + 15)/60 = 78.3 %: as wide as the quarter that is missing.
    const bounds = worstCaseBounds({ sum: 32, valid: 45, missing: 15, lowest: 0, highest: 1 });
    expect(bounds?.lower).toBeCloseTo(32 / 60, 12);
    expect(bounds?.upper).toBeCloseTo(47 / 60, 12);
  });
  it('meet in the mean when nobody is missing, and are absent when nobody is there', () => {
    expect(worstCaseBounds({ sum: 9, valid: 4, missing: 0, lowest: 1, highest: 5 })).toEqual({
      lower: 2.25,
      upper: 2.25,
    });
    expect(worstCaseBounds({ sum: 0, valid: 0, missing: 0, lowest: 0, highest: 1 })).toBeNull();
  });
  it('contain every completion on the scale, and are reached by the two extreme ones', () => {
    const scale = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(scale), fc.array(scale, { minLength: 1 }), (answered, missing) => {
        const sum = answered.reduce((total, value) => total + value, 0);
        const bounds = worstCaseBounds({
          sum,
          valid: answered.length,
          missing: missing.length,
          lowest: 1,
          highest: 5,
        });
        const members = answered.length + missing.length;
        const completed = missing.reduce((total, value) => total + value, sum) / members;
        expect(bounds?.lower).toBeLessThanOrEqual(completed + 1e-12);
        expect(bounds?.upper).toBeGreaterThanOrEqual(completed - 1e-12);
        expect(bounds?.upper).toBeCloseTo((sum + 5 * missing.length) / members, 9);
      }),
    );
  });
});

/** Every way in which `members` can each say one of the words. */
function everyWay<T>(words: readonly T[], members: number): readonly (readonly T[])[] {
  if (members === 0) return [[]];
  return everyWay(words, members - 1).flatMap((rest) => words.map((word) => [word, ...rest]));
}

describe('worst-case bounds of small groups', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'contain every share that %i members can come to, and are two of them, also if silent ones cannot judge',
    (members) => {
      for (let missing = 0; missing <= members; missing += 1)
        for (const said of everyWay([1, 0, null], members - missing)) {
          const valid = said.filter((word) => word !== null);
          const sum = valid.reduce((total, word) => total + word, 0);
          const bounds = worstCaseBounds({ sum, valid: valid.length, missing, lowest: 0, highest: 1 });
          const shares = everyWay([1, 0, null], missing).flatMap((silent) => {
            const words = [...valid, ...silent.filter((word) => word !== null)];
            return words.length === 0 ? [] : words.reduce((total, word) => total + word, 0) / words.length;
          });
          if (shares.length === 0) expect(bounds).toBeNull();
          else expect(bounds).toEqual({ lower: Math.min(...shares), upper: Math.max(...shares) });
        }
    },
  );
  it('contain every mean on a scale of three, and are two of them', () => {
    for (const answered of [[], [2], [1, 3], [3, 3, 2]])
      for (const missing of [0, 1, 3]) {
        const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const means = everyWay([1, 2, 3], missing).map(
          (silent) => sumOf([...answered, ...silent]) / (answered.length + missing),
        );
        const bounds = worstCaseBounds({
          sum: sumOf(answered),
          valid: answered.length,
          missing,
          lowest: 1,
          highest: 3,
        });
        if (answered.length + missing === 0) expect(bounds).toBeNull();
        else expect(bounds).toEqual({ lower: Math.min(...means), upper: Math.max(...means) });
      }
  });
  it('refuse what cannot be', () => {
    const share = { sum: 1, valid: 2, missing: 1, lowest: 0, highest: 1 };
    expect(() => worstCaseBounds({ ...share, sum: 3 })).toThrow(RangeError);
    expect(() => worstCaseBounds({ ...share, sum: -1 })).toThrow(RangeError);
    expect(() => worstCaseBounds({ ...share, sum: NaN })).toThrow(RangeError);
    expect(() => worstCaseBounds({ ...share, valid: 1.5 })).toThrow(RangeError);
    expect(() => worstCaseBounds({ ...share, missing: -1 })).toThrow(RangeError);
    expect(() => worstCaseBounds({ ...share, lowest: 2 })).toThrow(RangeError);
  });
});

describe('the population able to judge', () => {
  it('scales by what those who answered say of themselves', () => {
    // 60 members, 36 valid, 9 cannot judge: 60·36/45 = 48. With 37 and 9 of 60: 60·37/46 = 48.26, rounded up.
    expect(populationAbleToJudge({ members: 60, valid: 36, dontKnow: 9 })).toBe(48);
    expect(populationAbleToJudge({ members: 60, valid: 37, dontKnow: 9 })).toBe(49);
  });
  it('is the valid answers when nobody is missing, and everybody when nobody is unable to judge', () => {
    expect(populationAbleToJudge({ members: 45, valid: 36, dontKnow: 9 })).toBe(36);
    expect(populationAbleToJudge({ members: 60, valid: 45, dontKnow: 0 })).toBe(60);
  });
  it('never exceeds the members who are not known to be unable to judge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300), (valid, dontKnow, missing) => {
        const able = populationAbleToJudge({ members: valid + dontKnow + missing, valid, dontKnow });
        expect(able).toBeGreaterThanOrEqual(valid);
        expect(able).toBeLessThanOrEqual(valid + missing);
      }),
    );
  });
});
