import { binomialCdf, binomialProbability } from '../distributions/binomial.ts';
import { chiSquaredUpperTail } from '../distributions/chi-squared.ts';
import { normalQuantile } from '../distributions/normal.ts';

/** Members that answered both times, by yes and no; integers ≥ 0. */
export interface PairedCounts {
  readonly yesYes: number;
  readonly noYes: number;
  readonly yesNo: number;
  readonly noNo: number;
}

interface McNemarTest {
  /** Two-sided, by the binomial distribution; 1 when nobody changed. */
  readonly exactP: number;
  /** Half of what is as likely as the observed does not count: less cautious than the exact one. */
  readonly midP: number;
  /** Null when nobody changed. */
  readonly chiSquare: { readonly value: number; readonly p: number } | null;
  readonly correctedChiSquare: { readonly value: number; readonly p: number } | null;
  /** Of the share of yes, after minus before. */
  readonly change: number;
  /** Without correction for a finite population. */
  readonly standardError: number;
  readonly waldInterval: { readonly lower: number; readonly upper: number };
}

/**
 * McNemar's test: did as many members turn to yes as away from it?
 * @param confidence share in 0…1, of the interval
 * @returns null without members
 * @throws RangeError for what is no count
 * @method binomial with ½ on those who changed; (|b − c| − 1)²/(b + c), 0 when b = c; SE = √(b + c − (b − c)²/n)/n
 * @source McNemar 1947, Psychometrika 12, 153–157; Fagerland, Lydersen & Laake 2013 for mid-p; as R's mcnemar.test
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function mcnemarTest(
  { yesYes, noYes, yesNo, noNo }: PairedCounts,
  confidence: number,
): McNemarTest | null {
  const counts = [yesYes, noYes, yesNo, noNo];
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('counts must be integers of at least 0');
  const members = counts.reduce((sum, count) => sum + count, 0);
  if (members === 0) return null;
  const changed = noYes + yesNo;
  const balance = noYes - yesNo;
  const change = balance / members;
  const standardError = Math.sqrt(Math.max(0, changed - balance ** 2 / members)) / members;
  const halfWidth = normalQuantile((1 + confidence) / 2) * standardError;
  const correction = balance === 0 ? 0 : 1;
  return {
    ...binomialP(Math.min(noYes, yesNo), changed),
    chiSquare: chiSquareOf(balance ** 2, changed),
    correctedChiSquare: chiSquareOf((Math.abs(balance) - correction) ** 2, changed),
    change,
    standardError,
    waldInterval: { lower: change - halfWidth, upper: change + halfWidth },
  };
}

function binomialP(fewer: number, changed: number): { readonly exactP: number; readonly midP: number } {
  const fair = { trials: changed, probability: 0.5 };
  const tail = binomialCdf(fewer, fair);
  return {
    exactP: Math.min(1, 2 * tail),
    midP: Math.min(1, 2 * (tail - binomialProbability(fewer, fair) / 2)),
  };
}

function chiSquareOf(square: number, changed: number): { readonly value: number; readonly p: number } | null {
  if (changed === 0) return null;
  return { value: square / changed, p: chiSquaredUpperTail(square / changed, 1) };
}
