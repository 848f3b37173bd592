import { describe, expect, it } from 'vitest';
import { derivedImportance } from '../../../../worker/core/statistics/rank/derived-importance.ts';
import { importancePerformance } from '../../../../worker/core/statistics/rank/importance-performance.ts';
import attitudeFile from '../../../reference/10-ipa-rank-missing.json';
import { referenceFile } from '../../../reference/reference-file.ts';

const attitude = referenceFile(attitudeFile);

describe('the position of an aspect', () => {
  // Performance 2 3 4 3, importance 5 4 5 4 of eight firms: means 3 and 4.5, variances 2/3 and 1/3, covariance 0.
  const ratings = [
    [2, 5],
    [3, 4],
    [4, 5],
    [3, 4],
  ] as const;
  const position = (population: number, lines = { importance: 4, performance: 3.5 }) =>
    importancePerformance({ ratings, population, lines, confidence: 0.95 });

  it('has an ellipse by hand: V = (1 − 4/8)·S/4, times 2·3/2·F(2, 2) = 3·19', () => {
    const found = position(8);
    expect(found).toMatchObject({ ratings: 4, importance: 4.5, performance: 3, gap: 1.5 });
    // F(.95; 2, 2) = 19 in closed form: P(F > x) = 1/(1 + x).
    expect(found?.ellipse?.longHalfAxis).toBeCloseTo(Math.sqrt((57 / 8) * (2 / 3)), 10);
    expect(found?.ellipse?.shortHalfAxis).toBeCloseTo(Math.sqrt((57 / 8) * (1 / 3)), 10);
    expect(found?.ellipse?.angle).toBeCloseTo(0, 12);
    expect(found?.ellipse?.reach.importance).toBeCloseTo(Math.sqrt(57 / 24), 10);
    expect(found?.quadrant).toBe('concentrateHere');
    expect(found?.isQuadrantCertain).toBe(false);
  });

  it('is certain where everybody rated, and moves with no other aspect: the lines are given', () => {
    expect(position(4)).toMatchObject({
      quadrant: 'concentrateHere',
      isQuadrantCertain: true,
      ellipse: { longHalfAxis: 0, shortHalfAxis: 0 },
    });
    expect(position(4, { importance: 4.6, performance: 2 })?.quadrant).toBe('possibleOverkill');
    expect(position(4, { importance: 4.6, performance: 4 })?.quadrant).toBe('lowPriority');
    expect(position(4, { importance: 4.5, performance: 3 })?.quadrant).toBe('keepUp');
  });

  it('claims no certainty where a few agree', () => {
    const agreed = importancePerformance({
      ratings: [
        [2, 5],
        [2, 5],
        [2, 5],
      ],
      population: 30,
      lines: { importance: 4, performance: 3 },
      confidence: 0.95,
    });
    expect(agreed).toMatchObject({ ellipse: null, gapInterval: null, isQuadrantCertain: false });
  });

  it('is absent without ratings, and refuses more ratings than firms', () => {
    const lines = { importance: 4, performance: 3 };
    expect(importancePerformance({ ratings: [], population: 5, lines, confidence: 0.95 })).toBeNull();
    expect(() => position(3)).toThrow(RangeError);
  });
});

describe('derived importance', () => {
  const overall = attitude.column('rating');
  const aspects = ['complaints', 'learning'].map((name) => attitude.column(name));

  it('says that 30 respondents are too few to be shown', () => {
    expect(derivedImportance(aspects, overall)).toMatchObject({ respondents: 30, tooFewRespondents: true });
  });

  it('keeps the lines of the baseline', () => {
    const lines = { importance: 0.9, performance: 60 };
    const found = derivedImportance(aspects, overall, lines);
    expect(found).toMatchObject({
      lines,
      aspects: [{ quadrant: 'possibleOverkill' }, { quadrant: 'lowPriority' }],
    });
  });

  it('has no slope where one aspect follows from another, but still its correlation', () => {
    const doubled = attitude.column('learning').map((value) => 2 * value + 1);
    const found = derivedImportance([...aspects, doubled], overall);
    if (!found.identified) throw new Error(found.reason);
    expect(found.aspects.map(({ standardizedSlope }) => standardizedSlope)).toEqual([null, null, null]);
    expect(found.aspects[2]?.pearson).toBeCloseTo(found.aspects[1]?.pearson ?? 0, 12);
  });

  it('leaves out who did not judge everything', () => {
    const holed = aspects.map((column, at) => [...column, at === 0 ? null : 3]);
    expect(derivedImportance(holed, [...overall, 5])).toEqual(derivedImportance(aspects, overall));
  });

  it('is refused with the reason', () => {
    const constant = overall.map(() => 3);
    expect(derivedImportance([constant], overall)).toEqual({ identified: false, reason: 'noVariance' });
    expect(derivedImportance(aspects, constant)).toEqual({ identified: false, reason: 'noVariance' });
    expect(derivedImportance([[1, 2]], [2, 3])).toEqual({ identified: false, reason: 'tooFewAnswers' });
  });
});
