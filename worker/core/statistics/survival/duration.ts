/** How long a member, a case or a collaboration was watched. */
export interface Watched {
  /** Time since the start at which watching began, ≥ 0; 0 where it was watched from the start. */
  readonly entry: number;
  /** Time since the start at which watching ended: after the entry, or 0 where it ended at the start. */
  readonly end: number;
}

/** Whether it ended with what is waited for. */
export interface Duration extends Watched {
  /** Otherwise it is censored: it still goes on, or it was lost from sight. */
  readonly event: boolean;
}

/** Times closer than this, in their unit or as a share of their mean, are the same: .1 + .2 is .3. */
const sameTime = 2 ** -26;

/**
 * Durations in which times that differ by rounding only are equal.
 * @throws RangeError for a time that cannot be, and for an end that is not after the entry
 * @method neighbours in the sorted list of all times are one time where they differ by at most 2⁻²⁶ (of the mean time)
 * @source Therneau's survival package, the tolerance of its function aeqSurv
 * @verified the same results as that package for .1 + .2 and .3, in the test
 */
export function alignDurations<D extends Watched>(durations: readonly D[]): readonly D[] {
  refuseUnless(durations, ({ entry, end }) => entry >= 0 && end >= 0 && entry < Infinity && end < Infinity);
  const common = commonTimes(durations.flatMap(({ entry, end }) => (entry === 0 ? [end] : [entry, end])));
  const together = durations.map((duration) => ({
    ...duration,
    entry: common.get(duration.entry) ?? duration.entry,
    end: common.get(duration.end) ?? duration.end,
  }));
  refuseUnless(together, ({ entry, end }) => end > entry || end === 0);
  return together;
}

function refuseUnless(durations: readonly Watched[], possible: (duration: Watched) => boolean): void {
  if (!durations.every(possible)) throw new RangeError('a duration ends after it was entered');
}

/** The first of the times that are the same, by time. */
function commonTimes(all: readonly number[]): ReadonlyMap<number, number> {
  const times = [...new Set(all)].toSorted((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  let first = 0;
  let previous = -Infinity;
  return new Map(
    times.map((time) => {
      if (time - previous > sameTime * Math.max(1, mean)) first = time;
      previous = time;
      return [time, first];
    }),
  );
}
