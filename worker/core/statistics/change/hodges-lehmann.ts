import { signedRankProbabilities } from '../distributions/signed-rank.ts';
import { sampleMedian } from '../sample-median.ts';

interface HodgesLehmann {
  readonly estimate: number;
  /** Exact; null with ties, zeros, and beyond 200 differences. At least as wide as asked, if so few can be. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

const mostExact = 200;

/**
 * Hodges and Lehmann's estimate of a typical change, which belongs to the signed-rank test.
 * @param differences after minus before, one per member
 * @param confidence share in 0…1
 * @returns null without differences
 * @method median of all (d_i + d_j)/2 with i ≤ j; the interval leaves out as many at each end as the rank sum allows
 * @source Hodges & Lehmann 1963; as R's wilcox.test(conf.int = TRUE, exact = TRUE)
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function hodgesLehmann(differences: readonly number[], confidence: number): HodgesLehmann | null {
  const averages = differences
    .flatMap((one, at) => differences.slice(at).map((other) => (one + other) / 2))
    .toSorted((a, b) => a - b);
  const estimate = sampleMedian(averages);
  if (estimate === null) return null;
  const untied = new Set(differences.map(Math.abs)).size === differences.length && !differences.includes(0);
  if (!untied || differences.length > mostExact) return { estimate, interval: null };
  const outside = Math.max(1, lowerQuantile((1 - confidence) / 2, differences.length));
  const [lower, upper] = [averages[outside - 1], averages[averages.length - outside]];
  return { estimate, interval: lower === undefined || upper === undefined ? null : { lower, upper } };
}

/** Smallest v with P(V ≤ v) ≥ p. */
function lowerQuantile(p: number, pairs: number): number {
  const probabilities = signedRankProbabilities(Array.from({ length: pairs }, (_, at) => at + 1));
  let reached = 0;
  return probabilities.findIndex((probability) => {
    reached += probability;
    return reached >= p - 10 * Number.EPSILON;
  });
}
