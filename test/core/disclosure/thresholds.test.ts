import { describe, expect, it } from 'vitest';
import { indicatorDefinitions } from '../../../worker/core/catalogue/definitions.ts';
import { minimumRespondents } from '../../../worker/core/disclosure/minimum-respondents.ts';
import {
  absoluteFloor,
  benchmarkThresholds,
  payersThreshold,
  publicationThresholds,
} from '../../../worker/core/disclosure/thresholds.ts';

describe('the thresholds', () => {
  it('are the ones that were promised', () => {
    expect(publicationThresholds).toEqual({
      mean: 5,
      meanWithInterval: 8,
      share: 5,
      topBoxShare: 5,
      distribution: 8,
      netScoreShares: 8,
      freeText: 10,
      opinionsOfPersons: 10,
      percentiles: 10,
      memberTrend: 10,
    });
    expect(benchmarkThresholds).toEqual({ clusters: 5, largestShare: 0.5 });
  });
  it('never go below the floor of five', () => {
    expect(absoluteFloor).toBe(5);
    expect(Math.min(...Object.values(publicationThresholds), payersThreshold)).toBeGreaterThanOrEqual(5);
  });
  it('are taken by each indicator of answers by the most telling thing it publishes', () => {
    const minimums = indicatorDefinitions
      .filter(({ origin }) => origin === 'answers')
      .map(({ code, measure }) => [code, minimumRespondents(measure)]);
    expect(Object.fromEntries(minimums)).toEqual({
      'U-SAT-M': 5,
      'U-SAT-A': 5,
      'U-REC': 8,
      'U-CB': 5,
      'R-JOINT': 8,
      'Q-RESP': 5,
    });
    expect(minimumRespondents({ kind: 'optionShare', item: 'A', options: [1] })).toBe(8);
    expect(minimumRespondents({ kind: 'itemMean', item: 'A', lowest: 1, highest: 5 })).toBe(8);
    expect(() => minimumRespondents({ kind: 'retention' })).toThrow(TypeError);
  });
  it('ask for eight where sum and sum of squares are both told, because five answers may follow from them', () => {
    // In thirds of 100, a firm of R-JOINT adds −3 … 3. Told Σ = 13 and Σ² = 35 of five: 3, 3, 3, 2, 2 alone fits.
    const steps = [-3, -2, -1, 0, 1, 2, 3];
    const fitting = steps.flatMap((a) =>
      steps.flatMap((b) =>
        steps.flatMap((c) =>
          steps.flatMap((d) =>
            steps
              .map((e) => [a, b, c, d, e])
              .filter((five) => five.every((step, at) => at === 0 || step <= (five[at - 1] ?? 3)))
              .filter((five) => five.reduce((sum, step) => sum + step, 0) === 13)
              .filter((five) => five.reduce((sum, step) => sum + step ** 2, 0) === 35),
          ),
        ),
      ),
    );
    expect(fitting).toEqual([[3, 3, 3, 2, 2]]);
    expect(publicationThresholds.meanWithInterval).toBeGreaterThan(7);
  });
});
