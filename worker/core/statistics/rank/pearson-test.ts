import { normalQuantile } from '../distributions/normal.ts';
import { sampleCorrelation } from '../sample-correlation.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';

interface PearsonTest {
  readonly correlation: number;
  /** Infinite for pairs on one line. */
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  /** Null below four pairs. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/**
 * Pearson correlation with its test against 0 and Fisher's interval.
 * @param pairs one [first, second] per member
 * @param confidence share in 0…1
 * @returns null below three pairs and where one side does not vary
 * @method t = r·√((n − 2)/(1 − r²)); tanh(atanh r ± z/√(n − 3))
 * @source Fisher 1921, Metron 1, 3–32; as R's cor.test
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function pearsonTest(
  pairs: readonly (readonly [number, number])[],
  confidence: number,
): PearsonTest | null {
  const correlation = sampleCorrelation(pairs);
  if (correlation === null || pairs.length < 3) return null;
  const degreesOfFreedom = pairs.length - 2;
  const unexplained = Math.sqrt((1 - correlation ** 2) / degreesOfFreedom);
  return {
    correlation,
    t: correlation / unexplained,
    degreesOfFreedom,
    p: twoSidedPValue(correlation, unexplained, degreesOfFreedom),
    interval: pairs.length > 3 ? fisherInterval(correlation, pairs.length, confidence) : null,
  };
}

function fisherInterval(correlation: number, pairs: number, confidence: number) {
  const halfWidth = normalQuantile((1 + confidence) / 2) / Math.sqrt(pairs - 3);
  const centre = Math.atanh(correlation);
  return { lower: Math.tanh(centre - halfWidth), upper: Math.tanh(centre + halfWidth) };
}
