import { tQuantile } from '../distributions/t.ts';
import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';
import { twoSidedPValue } from '../two-sided-p-value.ts';

interface PairedChange {
  readonly pairs: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** After minus before. */
  readonly change: number;
  /** Of the differences; null for a single pair. */
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  /** Null where all of a sample changed by the same: its spread of 0 is no certainty. */
  readonly test: PairedTest | null;
  /** Of before with after; null where one of them does not vary. */
  readonly correlation: number | null;
}

interface PairedTest {
  /** Infinite for a change that everybody who could have answered made known. */
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: { readonly lower: number; readonly upper: number };
}

/** R's measure of differences that are the same but for rounding. */
const roundingShare = 10 * Number.EPSILON;

/**
 * Mean change of the members that answered both times, with Student's paired t-test.
 * @param pairs one [before, after] per member
 * @param confidence share in 0…1
 * @param population members that could have answered both times (N₁₂), ≥ pairs; Infinity for no correction
 * @returns null without pairs
 * @throws RangeError for more pairs than members
 * @method d̄ ± t·√((1 − n/N)·s_d²/n) with n − 1 degrees
 * @source Cochran 1977, Sampling Techniques, 2.6; as R's t.test(paired = TRUE) and, corrected, survey::svycontrast
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function pairedChange({
  pairs,
  confidence,
  population = Infinity,
}: {
  readonly pairs: readonly (readonly [number, number])[];
  readonly confidence: number;
  readonly population?: number;
}): PairedChange | null {
  if (pairs.length > population) throw new RangeError('pairs must be within the population');
  const differences = pairs.map(([before, after]) => after - before);
  const change = sampleMean(differences);
  const meanBefore = sampleMean(pairs.map(([before]) => before));
  const meanAfter = sampleMean(pairs.map(([, after]) => after));
  if (change === null || meanBefore === null || meanAfter === null) return null;
  const variance = sampleVariance(differences);
  const standardError =
    variance === null ? null : Math.sqrt((1 - pairs.length / population) * (variance / pairs.length));
  const isConstant =
    variance === null || Math.sqrt(variance / pairs.length) <= roundingShare * Math.abs(change);
  const isCensus = pairs.length === population;
  return {
    pairs: pairs.length,
    meanBefore,
    meanAfter,
    change,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    standardError,
    test:
      standardError === null || (isConstant && !isCensus)
        ? null
        : testOf(change, standardError, pairs.length - 1, confidence),
    correlation: sampleCorrelation(pairs),
  };
}

function testOf(
  change: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): PairedTest {
  const halfWidth = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    t: change === 0 ? 0 : change / standardError,
    degreesOfFreedom,
    p: twoSidedPValue(change, standardError, degreesOfFreedom),
    interval: { lower: change - halfWidth, upper: change + halfWidth },
  };
}
