import { describe, expect, it } from 'vitest';
import { itemNonresponse } from '../../../../worker/core/statistics/answer-quality/item-nonresponse.ts';
import { panelConditioning } from '../../../../worker/core/statistics/answer-quality/panel-conditioning.ts';
import { speeding } from '../../../../worker/core/statistics/answer-quality/speeding.ts';
import { straightLining } from '../../../../worker/core/statistics/answer-quality/straight-lining.ts';

describe('straight-lining', () => {
  it('is counted among those who answered enough items', () => {
    // Respondents: 3 3 3 alike; 3 3 – alike, but only two; 4 4 5 not; – – – unknown.
    const columns = [
      [3, 3, 4, null],
      [3, 3, 4, null],
      [3, null, 5, null],
    ];
    expect(straightLining(columns, 3)).toEqual({ assessed: 2, alike: 1, share: 0.5 });
    expect(straightLining(columns, 2)).toEqual({ assessed: 3, alike: 2, share: 2 / 3 });
  });
  it('is unknown where nobody answered enough, and needs two items', () => {
    expect(straightLining([[3, 4]], 2)).toEqual({ assessed: 0, alike: 0, share: null });
    expect(straightLining([], 2).share).toBeNull();
    expect(() => straightLining([[3]], 1)).toThrow(RangeError);
    expect(() => straightLining([[3], [3, 4]], 2)).toThrow(RangeError);
  });
});

describe('speeding', () => {
  it('is a duration below a share of the median', () => {
    // Median of 20 100 200 300 is 150; 30 % of it 45.
    expect(speeding([100, 20, null, 300, 200])).toEqual({
      assessed: 4,
      medianSeconds: 150,
      limitSeconds: 45,
      fast: 1,
      share: 0.25,
    });
    expect(speeding([100, 20, 300, 200], 0.7).fast).toBe(2);
  });
  it('is unknown without durations and refused for those that cannot be', () => {
    expect(speeding([null, null])).toMatchObject({ assessed: 0, share: null });
    expect(() => speeding([0])).toThrow(RangeError);
    expect(() => speeding([10], 1)).toThrow(RangeError);
  });
});

describe('item nonresponse', () => {
  it('takes neither "cannot judge" nor a question that was not shown for a missing answer', () => {
    const states = ['valid', 'valid', 'dontKnow', 'missing', 'notShown'] as const;
    expect(itemNonresponse(states)).toEqual({
      shown: 4,
      valid: 2,
      dontKnow: 1,
      missing: 1,
      missingShare: 0.25,
      dontKnowShare: 0.25,
    });
  });
  it('is unknown where nobody saw the question', () => {
    expect(itemNonresponse(['notShown'])).toMatchObject({
      shown: 0,
      missingShare: null,
      dontKnowShare: null,
    });
  });
});

describe('panel conditioning', () => {
  const answer = (tenureBand: string, priorParticipations: number, value: number) => ({
    value,
    priorParticipations,
    tenureBand,
  });

  it('compares firms of the same tenure, by hand', () => {
    // Young: first 2 4, experienced 5 → difference 2, weight 2/3, squares 2.
    // Old: first 1, experienced 4 6 8 → difference 5, weight 3/4, squares 8. New: nobody experienced.
    const { groups, contrast } = panelConditioning(
      [
        answer('young', 0, 2),
        answer('young', 0, 4),
        answer('young', 1, 5),
        answer('old', 0, 1),
        answer('old', 1, 4),
        answer('old', 2, 6),
        answer('old', 2, 8),
        answer('new', 0, 9),
      ],
      0.95,
    );
    // (2/3·2 + 3/4·5)/(17/12) = 61/17; residual 10 + 2/3·3/4/(17/12)·3² = 10 + 54/17 on 7 − 2 − 1 degrees.
    expect(contrast?.difference).toBeCloseTo(61 / 17, 12);
    expect(contrast?.degreesOfFreedom).toBe(4);
    expect(contrast?.standardError).toBeCloseTo(Math.sqrt((10 + 54 / 17) / 4 / (17 / 12)), 12);
    expect(contrast?.bands).toEqual(['young', 'old']);
    expect(groups).toEqual([
      { priorParticipations: 0, firms: 4, mean: 4, standardError: Math.sqrt(38 / 3 / 4) },
      { priorParticipations: 1, firms: 2, mean: 4.5, standardError: 0.5 },
      { priorParticipations: 2, firms: 2, mean: 7, standardError: 1 },
    ]);
  });

  it('has no contrast where no band holds both kinds, or nothing varies', () => {
    expect(panelConditioning([answer('new', 0, 1), answer('old', 1, 3)], 0.95).contrast).toBeNull();
    const same = [answer('old', 0, 3), answer('old', 1, 3), answer('old', 1, 3)];
    expect(panelConditioning(same, 0.95).contrast).toBeNull();
    expect(panelConditioning([], 0.95)).toEqual({ groups: [], contrast: null });
  });

  it('refuses a number of participations that cannot be', () => {
    expect(() => panelConditioning([answer('old', -1, 3)], 0.95)).toThrow(RangeError);
  });
});
