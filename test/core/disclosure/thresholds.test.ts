import { describe, expect, it } from 'vitest';
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
      share: 5,
      topBoxShare: 5,
      distribution: 8,
      netScoreShares: 8,
      freeText: 10,
      opinionsOfPersons: 10,
      percentiles: 10,
    });
    expect(benchmarkThresholds).toEqual({ clusters: 5, largestShare: 0.5 });
  });
  it('never go below the floor of five', () => {
    expect(absoluteFloor).toBe(5);
    expect(Math.min(...Object.values(publicationThresholds), payersThreshold)).toBeGreaterThanOrEqual(5);
  });
});
