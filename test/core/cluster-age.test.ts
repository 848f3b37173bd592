import { describe, expect, it } from 'vitest';
import { clusterAgeYears, phaseOfAge } from '../../worker/core/cluster-age.ts';
import { tenureBand } from '../../worker/core/tenure-band.ts';

describe('the age of a cluster', () => {
  it('is a whole number on every anniversary, whatever the leap years between', () => {
    const ages = [0, 1, 2, 3, 4, 5, 6, 10].map((years) =>
      clusterAgeYears('2017-03-01', `${2017 + years}-03-01`),
    );
    expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 10]);
  });
  it('changes the phase on the anniversary and not a day before or after', () => {
    const phaseOn = (day: string) => phaseOfAge(clusterAgeYears('2022-10-01', day));
    expect([phaseOn('2025-09-30'), phaseOn('2025-10-01')]).toEqual(['initiation', 'growth']);
    expect([phaseOn('2028-09-30'), phaseOn('2028-10-01')]).toEqual(['growth', 'maturity']);
  });
  it('adds the share of the days between two anniversaries, 365 or 366', () => {
    // From 1 March 2023 to 1 March 2024 are 366 days; 1 September is the 184th after 1 March.
    expect(clusterAgeYears('2017-03-01', '2023-09-01')).toBeCloseTo(6 + 184 / 366, 12);
    expect(clusterAgeYears('2017-03-01', '2022-09-01')).toBeCloseTo(5 + 184 / 365, 12);
  });
  it('has its anniversary on 1 March in common years for a founding on 29 February', () => {
    expect(clusterAgeYears('2020-02-29', '2023-03-01')).toBe(3);
    expect(clusterAgeYears('2020-02-29', '2023-02-28')).toBeCloseTo(3 - 1 / 365, 12);
    expect(clusterAgeYears('2020-02-29', '2024-02-29')).toBe(4);
  });
  it('is negative before the founding', () => {
    expect(clusterAgeYears('2020-03-01', '2020-02-29')).toBeCloseTo(-1 / 366, 12);
    expect(clusterAgeYears('2020-03-01', '2019-03-01')).toBe(-1);
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

describe('the band of membership years', () => {
  it('changes on the second anniversary, and on the day after the fifth', () => {
    const bandOn = (day: string) => tenureBand('2020-10-01', day);
    expect([bandOn('2022-09-30'), bandOn('2022-10-01')]).toEqual(['under2', '2to5']);
    expect([bandOn('2025-10-01'), bandOn('2025-10-02')]).toEqual(['2to5', 'over5']);
  });
});
