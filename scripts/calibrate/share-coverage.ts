import { exactHypergeometricInterval } from '../../worker/core/statistics/proportions/exact-hypergeometric-interval.ts';
import { answersOf, confidence, settings, type Setting } from './plan.ts';
import { average, covers, least } from './tally.ts';

export interface ShareCoverage extends Setting {
  readonly least: number;
  readonly mean: number;
  /** Mean width over all K, in percentage points. */
  readonly width: number;
}

/**
 * Coverage of the published interval of a share, for every number K of members with the property. Nothing is drawn:
 * the probability of every sample is added up.
 */
export function shareCoverage(): readonly ShareCoverage[] {
  return settings.map((setting) => {
    const population = setting.members;
    const sample = answersOf(setting);
    const intervals = Array.from({ length: sample + 1 }, (_, successes) =>
      exactHypergeometricInterval({ successes, sample, population, confidence }),
    );
    const coverages: number[] = [];
    const widths: number[] = [];
    for (let marked = 0; marked <= population; marked += 1) {
      const probabilities = sampleProbabilities(population, marked, sample);
      let coverage = 0;
      let width = 0;
      probabilities.forEach((probability, successes) => {
        const interval = intervals[successes];
        if (interval === undefined) return;
        if (covers(interval, marked / population)) coverage += probability;
        width += probability * (interval.upper - interval.lower);
      });
      coverages.push(coverage);
      widths.push(width);
    }
    return { ...setting, least: least(coverages), mean: average(coverages), width: 100 * average(widths) };
  });
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
