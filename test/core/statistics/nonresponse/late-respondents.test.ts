import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateRespondents } from '../../../../worker/core/statistics/nonresponse/late-respondents.ts';

const confidence = 0.95;

describe('late respondents', () => {
  it('are set against the early, and stand in for the silent', () => {
    // Means 3 and 4; (16 + (3 + 5) · 3)/12. R 4.2: t.test(c(2, 3, 4), c(4, 5, 3, 4))$conf.int
    const contrast = lateRespondents({ early: [4, 5, 3, 4], late: [2, 3, 4], silent: 5, confidence });
    expect(contrast?.difference).toBe(-1);
    expect(contrast?.silentLikeLate).toBeCloseTo(40 / 12, 12);
    expect(contrast?.interval?.lower).toBeCloseTo(-2.99225479670281, 8);
    expect(contrast?.interval?.upper).toBeCloseTo(0.99225479670281, 8);
  });
  it('have no interval from one answer, or where nobody differs', () => {
    expect(lateRespondents({ early: [4, 5], late: [2], silent: 0, confidence })).toEqual({
      difference: -2.5,
      interval: null,
      silentLikeLate: 11 / 3,
    });
    expect(lateRespondents({ early: [3, 3], late: [3, 3], silent: 2, confidence })).toEqual({
      difference: 0,
      interval: null,
      silentLikeLate: 3,
    });
  });
  it('are absent where nobody was early or nobody late, and refuse an impossible count', () => {
    expect(lateRespondents({ early: [], late: [2], silent: 0, confidence })).toBeNull();
    expect(lateRespondents({ early: [2], late: [], silent: 0, confidence })).toBeNull();
    expect(() => lateRespondents({ early: [2], late: [1], silent: -1, confidence })).toThrow(RangeError);
    expect(() => lateRespondents({ early: [2], late: [1], silent: 0.5, confidence })).toThrow(RangeError);
  });
  it('bring the mean of all towards them, the nearer the more are silent', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(answers, answers, fc.nat(50), (early, late, silent) => {
        const mean = (values: readonly number[]) =>
          values.reduce((sum, value) => sum + value, 0) / values.length;
        const here = lateRespondents({ early, late, silent, confidence })?.silentLikeLate ?? NaN;
        const more = lateRespondents({ early, late, silent: silent + 1, confidence })?.silentLikeLate ?? NaN;
        expect(Math.abs(more - mean(late))).toBeLessThanOrEqual(Math.abs(here - mean(late)) + 1e-12);
        if (silent === 0) expect(here).toBeCloseTo(mean([...early, ...late]), 12);
      }),
    );
  });
});
