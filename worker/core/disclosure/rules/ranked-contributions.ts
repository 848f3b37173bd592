import { Fraction } from '../exact/fraction.ts';

export interface RankedContributions {
  /** Largest first, none negative. */
  readonly ranked: readonly Fraction[];
  readonly total: Fraction;
  /** All were negative or zero, so that their absolute values are ranked. */
  readonly signFlipped: boolean;
}

/**
 * Contributions as the concentration rules compare them.
 * @returns null for mixed signs: who is dominant among gains and losses is not defined
 * @source τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function rankedContributions(contributions: readonly Fraction[]): RankedContributions | null {
  const isAnyNegative = contributions.some((contribution) => contribution.isLess(0));
  if (isAnyNegative && contributions.some((contribution) => contribution.isMore(0))) return null;
  const ranked = contributions
    .map((contribution) => contribution.absolute())
    .toSorted((first, second) => second.compare(first));
  return { ranked, total: Fraction.sum(ranked), signFlipped: isAnyNegative };
}
