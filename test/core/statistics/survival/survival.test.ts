import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cumulativeIncidence,
  incidenceInterval,
} from '../../../../worker/core/statistics/survival/cumulative-incidence.ts';
import type { CompetingDuration } from '../../../../worker/core/statistics/survival/cumulative-incidence.ts';
import type { Duration } from '../../../../worker/core/statistics/survival/duration.ts';
import { kaplanMeier, survivalAt } from '../../../../worker/core/statistics/survival/kaplan-meier.ts';
import { logRankTest } from '../../../../worker/core/statistics/survival/log-rank-test.ts';
import { hazardRatio } from '../../../../worker/core/statistics/survival/proportional-hazards.ts';
import { restrictedMeanSurvival } from '../../../../worker/core/statistics/survival/restricted-mean-survival.ts';
import {
  survivalInterval,
  survivalStandardError,
} from '../../../../worker/core/statistics/survival/survival-interval.ts';
import {
  survivalMedian,
  survivalMedianInterval,
} from '../../../../worker/core/statistics/survival/survival-median.ts';

const from = (end: number, event = true, entry = 0): Duration => ({ entry, end, event });

const someDurations = fc.array(
  fc.record({ entry: fc.constant(0), end: fc.integer({ min: 0, max: 9 }), event: fc.boolean() }),
  { minLength: 1, maxLength: 20 },
);

describe('the Kaplan–Meier curve', () => {
  it('is empty without durations and says that everybody is still there', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(survivalAt([], 5)).toEqual({ survival: 1, logVariance: 0, atRisk: 0 });
    expect(survivalMedian([])).toBeNull();
    expect(restrictedMeanSurvival([], 5)).toEqual({ mean: 5, standardError: 0 });
  });

  it('counts events before those who are censored at the same time', () => {
    expect(kaplanMeier([from(2), from(2, false), from(3)])).toMatchObject([
      { time: 2, atRisk: 3, events: 1, survival: 2 / 3 },
      { time: 3, atRisk: 1, events: 1, survival: 0 },
    ]);
  });

  it('counts who was entered later only from then on', () => {
    // At 2 only two are watched; the third, entered at 2, is not yet: entry < time.
    const curve = kaplanMeier([from(2), from(5), from(6, true, 2)]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([2, 2, 1]);
  });

  it('takes .1 + .2 and .3 for one time', () => {
    expect(kaplanMeier([from(0.1 + 0.2), from(0.3), from(1)]).map(({ events }) => events)).toEqual([2, 1]);
  });

  it('never rises and ends at 0 only where the last one had the event', () => {
    fc.assert(
      fc.property(someDurations, (durations) => {
        const curve = kaplanMeier(durations);
        const latest = Math.max(...durations.map(({ end }) => end));
        const open = durations.some(({ end, event }) => end === latest && !event);
        curve.slice(1).forEach(({ survival }, at) => {
          expect(survival).toBeLessThanOrEqual(curve[at]?.survival ?? NaN);
        });
        expect(curve.at(-1)?.survival === 0).toBe(!open);
      }),
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(someDurations, (durations) => {
        expect(kaplanMeier(durations.toReversed())).toEqual(kaplanMeier(durations));
      }),
    );
  });

  it('refuses an end before the entry, a negative time and a missing one', () => {
    for (const wrong of [
      from(1, true, 2),
      from(2, true, 2),
      from(-1),
      from(NaN),
      from(3, true, NaN),
      from(Infinity),
    ])
      expect(() => kaplanMeier([wrong, from(4)])).toThrow(RangeError);
  });
});

describe('intervals of the curve', () => {
  const curve = kaplanMeier([from(1), from(2), from(3, false), from(4)]);

  it('know no error once nobody is left', () => {
    const last = survivalAt(curve, 4);
    expect(survivalStandardError(last)).toBeNull();
    for (const scale of ['plain', 'log', 'logLog'] as const)
      expect(survivalInterval(last, scale, 0.95)).toBeNull();
  });

  it('stay within 0 and 1 and around the curve', () => {
    for (const scale of ['plain', 'log', 'logLog'] as const) {
      const { lower, upper } = survivalInterval(survivalAt(curve, 2), scale, 0.95) ?? {
        lower: NaN,
        upper: NaN,
      };
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThan(0.5);
      expect(upper).toBeGreaterThan(0.5);
      expect(upper).toBeLessThanOrEqual(1);
    }
  });

  it('refuse another confidence', () => {
    expect(() => survivalInterval(survivalAt(curve, 2), 'log', 1)).toThrow(RangeError);
  });

  it('the median lies in the middle of a stretch at one half', () => {
    // Four at risk, S = 3/4, 1/2 from 2 to 4, where the last one ends.
    expect(survivalMedian(curve)).toBe(3);
    expect(survivalMedianInterval(curve, 'log', 0.95)).toEqual({ lower: 1, upper: null });
  });

  it('the median is absent where the curve stays above one half', () => {
    expect(survivalMedian(kaplanMeier([from(1), from(2, false), from(3, false)]))).toBeNull();
  });
});

describe('the restricted mean', () => {
  it('is the plain mean of the times cut off at the horizon when nobody is censored', () => {
    fc.assert(
      fc.property(someDurations, fc.integer({ min: 0, max: 12 }), (durations, horizon) => {
        const ends = durations.map(({ end }) => Math.min(end, horizon));
        const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
        const curve = kaplanMeier(durations.map(({ end }) => from(end)));
        expect(restrictedMeanSurvival(curve, horizon).mean).toBeCloseTo(mean, 10);
      }),
    );
  });

  it('refuses a horizon that is no time', () => {
    expect(() => restrictedMeanSurvival([], -1)).toThrow(RangeError);
    expect(() => restrictedMeanSurvival([], Infinity)).toThrow(RangeError);
  });
});

describe('the log-rank test', () => {
  const grouped = (group: string, ends: readonly number[], event = true) =>
    ends.map((end) => ({ ...from(end, event), group }));

  it('finds nothing between groups that are alike, whatever they are called', () => {
    const durations = [...grouped('a', [1, 3, 5]), ...grouped('b', [1, 3, 5])];
    expect(logRankTest(durations, ['a', 'b'])).toMatchObject({ observed: [3, 3], expected: [3, 3], p: 1 });
  });

  it('finds nothing where everybody ends at once', () => {
    // Observed is expected and the variance is 0.
    expect(logRankTest([...grouped('a', [1]), ...grouped('b', [1])], ['a', 'b'])?.chiSquare).toBe(0);
  });

  it('does not depend on the order of the groups', () => {
    const durations = [
      ...grouped('a', [1, 2, 4]),
      ...grouped('b', [3, 6, 7]),
      ...grouped('c', [2, 8], false),
    ];
    const forwards = logRankTest(durations, ['a', 'b', 'c'])?.chiSquare ?? NaN;
    expect(logRankTest(durations, ['c', 'b', 'a'])?.chiSquare).toBeCloseTo(forwards, 10);
  });

  it('is absent below two groups and refuses a group that is not listed', () => {
    expect(logRankTest(grouped('a', [1]), ['a'])).toBeNull();
    expect(() => logRankTest(grouped('z', [1]), ['a', 'b'])).toThrow(RangeError);
  });
});

describe('the hazard ratio of two groups', () => {
  const compared = (ends: readonly number[], own: boolean, event = true) =>
    ends.map((end) => ({ ...from(end, event), compared: own }));

  it('turns its sign when the groups change places', () => {
    const durations = [...compared([1, 4, 6, 6], true), ...compared([2, 3, 6, 9], false)];
    const there = hazardRatio(durations, 'efron');
    const back = hazardRatio(
      durations.map((duration) => ({ ...duration, compared: !duration.compared })),
      'efron',
    );
    expect(back?.logRatio).toBeCloseTo(-(there?.logRatio ?? NaN), 10);
    expect(there?.identified).toBe(true);
  });

  it('is not identified when one group has no event', () => {
    const durations = [...compared([1, 2, 3], true), ...compared([4, 5], false, false)];
    expect(hazardRatio(durations, 'efron')?.identified).toBe(false);
    expect(hazardRatio(durations, 'breslow')?.identified).toBe(false);
  });

  it('is absent when no event tells the groups apart', () => {
    expect(hazardRatio(compared([1, 2], true), 'efron')).toBeNull();
    expect(hazardRatio([], 'breslow')).toBeNull();
    expect(
      hazardRatio([...compared([1, 2], true, false), ...compared([3], false, false)], 'efron'),
    ).toBeNull();
  });
});

describe('cumulative incidence', () => {
  const ending = (
    end: number,
    cause: 'solved' | 'dropped' | null,
  ): CompetingDuration<'solved' | 'dropped'> => ({
    entry: 0,
    end,
    cause,
  });

  it('of needs that are solved or dropped, worked by hand', () => {
    /*
     * Five needs: solved at 1, dropped at 2, open at 3, solved at 4 and at 5.
     * n = 5, 4, 3, 2, 1; S before = 1, 4/5, 3/5, 3/5, 3/10.
     * Solved: 1/5 at 1; + 3/5·1/2 = 1/2 at 4; + 3/10 = 4/5 at 5. Dropped: 4/5·1/4 = 1/5. Together 1.
     * Variance at 1: 1/5·4/5/5 = .032.
     * Variance at 4, rest 3/10 after 1 and after 2, 0 after 4:
     *   at 1: .09·1/(5·4) + .032 − 2·.3·1/25 = .0045 + .032 − .024 = .0125
     *   at 2: .09·1/(4·3) = .0075, no need solved then
     *   at 4: (3/5)²·1·(2 − 1)/2³ = .045
     *   together .065.
     */
    const needs = [
      ending(1, 'solved'),
      ending(2, 'dropped'),
      ending(3, null),
      ending(4, 'solved'),
      ending(5, 'solved'),
    ];
    const solved = cumulativeIncidence(needs, 'solved');
    [0.2, 0.2, 0.2, 0.5, 0.8].forEach((share, at) => expect(solved[at]?.incidence).toBeCloseTo(share, 14));
    expect(solved[0]?.variance).toBeCloseTo(0.032, 14);
    expect(solved[3]?.variance).toBeCloseTo(0.065, 14);
    expect(cumulativeIncidence(needs, 'dropped').at(-1)?.incidence).toBeCloseTo(0.2, 14);
  });

  it('with one kind of end is what Kaplan and Meier leave, with the variance of Greenwood', () => {
    fc.assert(
      fc.property(someDurations, (durations) => {
        const curve = kaplanMeier(durations);
        const incidence = cumulativeIncidence(
          durations.map(({ end, event }) => ending(end, event ? 'solved' : null)),
          'solved',
        );
        curve.forEach((point, at) => {
          expect(incidence[at]?.incidence).toBeCloseTo(1 - point.survival, 12);
          const error = survivalStandardError(point);
          if (error !== null) expect(incidence[at]?.variance).toBeCloseTo(error ** 2, 12);
        });
      }),
    );
  });

  it('of all kinds of end adds up to what has ended', () => {
    const needs = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('solved' as const, 'dropped' as const, null)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(needs, (ends) => {
        const durations = ends.map(([end, cause]) => ending(end, cause));
        const last = (cause: 'solved' | 'dropped') =>
          cumulativeIncidence(durations, cause).at(-1)?.incidence ?? NaN;
        const left =
          kaplanMeier(ends.map(([end, cause]) => from(end, cause !== null))).at(-1)?.survival ?? NaN;
        expect(last('solved') + last('dropped') + left).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has no interval where nobody ended in this way, and where everybody did', () => {
    const needs = [ending(1, 'dropped'), ending(2, 'dropped')];
    const [first, last] = cumulativeIncidence(needs, 'dropped');
    expect(
      incidenceInterval(cumulativeIncidence(needs, 'solved')[0] ?? { incidence: NaN, variance: NaN }, 0.95),
    ).toBeNull();
    expect(incidenceInterval(last ?? { incidence: NaN, variance: NaN }, 0.95)).toBeNull();
    expect(incidenceInterval(first ?? { incidence: NaN, variance: NaN }, 0.95)?.lower).toBeGreaterThan(0);
  });

  it('is empty without durations', () => {
    expect(cumulativeIncidence([], 'solved')).toEqual([]);
  });
});
