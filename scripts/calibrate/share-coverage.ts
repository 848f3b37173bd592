import { summariseShare } from '../../worker/core/catalogue/measures/summarise-share.ts';
import { wilsonBeside } from '../../worker/core/catalogue/wilson-beside.ts';
import { answersOf, settings, type Setting } from './plan.ts';
import { average, covers, least } from './tally.ts';

interface Coverage {
  readonly least: number;
  readonly mean: number;
  /** Mean width over all K, in percentage points. */
  readonly width: number;
}

export interface ShareCoverage extends Setting {
  /** The interval that is published. */
  readonly exact: Coverage;
  /** The one that stands beside it for methodologists. */
  readonly wilson: Coverage;
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Coverage of the intervals of a share, for every number K of members with the property. Nothing is drawn: the
 * probability of every sample is added up.
 */
export function shareCoverage(): readonly ShareCoverage[] {
  return settings.map((setting) => {
    const population = setting.members;
    const sample = answersOf(setting);
    const values = Array.from({ length: sample + 1 }, (_, successes) => {
      const contributions = Array.from({ length: sample }, (_answer, at) => (at < successes ? 100 : 0));
      return summariseShare({ contributions, dontKnow: 0, population }, '1.0.0');
    });
    return {
      ...setting,
      exact: coverageOf(
        setting,
        values.map(({ interval }) => interval),
      ),
      wilson: coverageOf(setting, values.map(wilsonBeside)),
    };
  });
}

/** @param intervals by the number of successes, in percent */
function coverageOf(setting: Setting, intervals: readonly (Range | null)[]): Coverage {
  const population = setting.members;
  const coverages: number[] = [];
  const widths: number[] = [];
  for (let marked = 0; marked <= population; marked += 1) {
    let coverage = 0;
    let width = 0;
    sampleProbabilities(population, marked, answersOf(setting)).forEach((probability, successes) => {
      const interval = intervals[successes] ?? null;
      if (interval === null) return;
      if (covers(interval, (100 * marked) / population)) coverage += probability;
      width += probability * (interval.upper - interval.lower);
    });
    coverages.push(coverage);
    widths.push(width);
  }
  return { least: least(coverages), mean: average(coverages), width: average(widths) };
}

/** P(X = x) for x = 0…sample, by the ratio of neighbours from the most likely one outwards. */
function sampleProbabilities(population: number, marked: number, sample: number): readonly number[] {
  const lowest = Math.max(0, sample - (population - marked));
  const highest = Math.min(sample, marked);
  const mode = Math.min(
    highest,
    Math.max(lowest, Math.floor(((sample + 1) * (marked + 1)) / (population + 2))),
  );
  const relative = Array.from({ length: sample + 1 }, () => 0);
  relative[mode] = 1;
  const ratio = (x: number) =>
    ((marked - x) * (sample - x)) / ((x + 1) * (population - marked - sample + x + 1));
  for (let x = mode; x < highest; x += 1) relative[x + 1] = (relative[x] ?? 0) * ratio(x);
  for (let x = mode; x > lowest; x -= 1) relative[x - 1] = (relative[x] ?? 0) / ratio(x - 1);
  const sum = relative.reduce((total, each) => total + each, 0);
  return relative.map((each) => each / sum);
}
