import { clusterAgeYears } from '../../worker/core/cluster-age.ts';

/** A year of the series and the cluster's age on the day its value speaks about. */
export interface YearAnchor {
  readonly year: number;
  readonly ageYears: number;
}

/** Between calendar years as they label the axis and ages of the cluster, both ways. */
export interface YearAgeMap {
  yearOfAge(ageYears: number): number;
  ageOfYear(year: number): number;
}

function interpolate(points: readonly (readonly [from: number, to: number])[], at: number): number {
  const after = points.findIndex(([from]) => from >= at);
  const [right, left] = after < 0 ? [undefined, points.at(-1)] : [points[after], points[after - 1]];
  if (left === undefined) return (right?.[1] ?? 0) + at - (right?.[0] ?? 0);
  if (right === undefined) return left[1] + at - left[0];
  return left[1] + ((at - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}

/**
 * The value of a wave stands over its year, whatever the month. What happened between two waves (an event, the start
 * of a phase) stands between them, in proportion of time; beyond the first and last wave a year is a year.
 * @param foundedOn ISO day, used while there is no wave to hold on to
 */
export function yearAgeMap(anchors: readonly YearAnchor[], foundedOn: string): YearAgeMap {
  const foundedYear = Number(foundedOn.slice(0, 4));
  const known = anchors.toSorted((a, b) => a.year - b.year);
  const used =
    known.length > 0
      ? known
      : [{ year: foundedYear, ageYears: clusterAgeYears(foundedOn, `${foundedYear}-07-01`) }];
  const toAge = used.map(({ year, ageYears }) => [year, ageYears] as const);
  const toYear = toAge.map(([year, age]) => [age, year] as const);
  return {
    yearOfAge: (ageYears) => interpolate(toYear, ageYears),
    ageOfYear: (year) => interpolate(toAge, year),
  };
}
