import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelRetention } from '../../../../worker/core/statistics/response/panel-retention.ts';
import { presenceTransitions } from '../../../../worker/core/statistics/response/presence-transitions.ts';
import { responseRates } from '../../../../worker/core/statistics/response/response-rates.ts';
import type { Dispositions } from '../../../../worker/core/statistics/response/response-rates.ts';

const nobody: Dispositions = {
  complete: 0,
  partial: 0,
  refusal: 0,
  noContact: 0,
  other: 0,
  unknownMember: 0,
  unknownOther: 0,
  notEligible: 0,
};

describe('response rates', () => {
  it('are absent, not 0, where nobody is in the denominator', () => {
    const rates = responseRates(nobody);
    expect(rates.eligibleShare).toBeNull();
    expect([...rates.response, ...rates.cooperation, ...rates.refusal, ...rates.contact]).toEqual(
      Array.from({ length: 16 }, () => null),
    );
  });

  it('with all the unknown are 0 where nobody is known to be eligible, and absent without them', () => {
    expect(responseRates({ ...nobody, unknownMember: 5 }).response).toEqual([0, 0, null, null, null, null]);
  });

  it('do not fall from RR1 over RR3 to RR5', () => {
    const count = fc.integer({ min: 0, max: 40 });
    const counts = fc.record({
      complete: count,
      partial: count,
      refusal: count,
      noContact: count,
      other: count,
      unknownMember: count,
      unknownOther: count,
      notEligible: count,
    });
    fc.assert(
      fc.property(counts, (dispositions) => {
        const [first, , third, , fifth] = responseRates(dispositions).response;
        if (first === null || third === null || fifth === null) return;
        expect(third).toBeGreaterThanOrEqual(first);
        expect(fifth).toBeGreaterThanOrEqual(third);
      }),
    );
  });

  it('refuse a negative count and a share that is none', () => {
    expect(() => responseRates({ ...nobody, refusal: -1 })).toThrow(RangeError);
    expect(() => responseRates(nobody, 1.2)).toThrow(RangeError);
  });
});

describe('a panel', () => {
  // Four members in three waves: stays · leaves after the first · away in the second · comes in the third.
  const presence = [
    [true, true, true],
    [true, false, false],
    [true, false, true],
    [false, false, true],
  ];

  it('tells who stayed, who came and who came back', () => {
    const { waves, unitsByWavesPresent, withGaps, monotoneDropouts } = panelRetention(presence);
    expect(waves[0]).toMatchObject({ wave: 2, before: 3, now: 1, retained: 1, retention: 1 / 3 });
    expect(waves[1]).toMatchObject({
      wave: 3,
      retained: 1,
      entrants: 2,
      firstTime: 1,
      returners: 1,
      firstCohortPresent: 2 / 3,
      firstCohortContinuous: 1 / 3,
    });
    expect([unitsByWavesPresent, withGaps, monotoneDropouts]).toEqual([[0, 2, 1, 1], 1, 1]);
  });

  it('counts every step from wave to wave once', () => {
    expect(presenceTransitions(presence)).toEqual({ stayedAway: 2, entered: 2, left: 2, stayed: 2 });
  });

  it('has no retention from an empty wave, and none at all from one wave', () => {
    expect(panelRetention([[false, true]]).waves[0]).toMatchObject({ retention: null, overlapShare: 0 });
    expect(panelRetention([[true]]).waves).toEqual([]);
    expect(panelRetention([]).waves).toEqual([]);
  });

  it('refuses units with different waves', () => {
    expect(() => panelRetention([[true, true], [true]])).toThrow(RangeError);
  });
});
