import { describe, expect, it } from 'vitest';
import { clusterAgeYears, phaseOfAge } from '../../worker/core/cluster-age.ts';

describe('the age of a cluster', () => {
  it('is a whole number of years on the anniversary of the founding, within a day', () => {
    expect(clusterAgeYears('2017-03-01', '2023-03-01')).toBeCloseTo(6, 2);
  });
  it('puts an age that equals a phase boundary into the later phase', () => {
    expect([phaseOfAge(-1), phaseOfAge(2.99), phaseOfAge(3), phaseOfAge(5.99), phaseOfAge(6)]).toEqual([
      'initiation',
      'initiation',
      'growth',
      'growth',
      'maturity',
    ]);
  });
});
