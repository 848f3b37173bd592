import { marginTotals, numberedMargin } from './margin.ts';
import type { Margin, NumberedMargin } from './margin.ts';

export type RakedWeights =
  | { readonly kind: 'raked'; readonly weights: readonly number[]; readonly rounds: number }
  /** Categories with members of whom nobody is in the sample: nothing is known of them. Collapse them first. */
  | { readonly kind: 'emptyCategories'; readonly categories: readonly string[] }
  /** The margins contradict each other, or no weights for this sample meet them all. */
  | { readonly kind: 'notConverged'; readonly missedShare: number };

/** Share of all members that a round may still move, as epsilon of survey::rake in the reference. */
const restShare = 1e-10;
/** Share of all members by which a category may miss its count. */
const missableShare = 1e-8;
const mostRounds = 1000;

/**
 * Raking (iterative proportional fitting): weights that meet the known counts of several classifications at once, where
 * their joint counts are unknown or too small.
 * @param weights to start from, ≥ 0
 * @param margins fitted in this order in each round
 * @returns weights > 0 where they started so; missedShare is the largest miss of a category as a share of all members
 * @throws RangeError for a unit whose category has no known members, for members that are no finite number ≥ 0, and
 * without margins
 * @method each margin in turn: w_i ← w_i · N_c / Σ_c w, until a round moves at most 1e-10 of all members
 * @source Deming & Stephan 1940, Annals of Mathematical Statistics 11, 427–444
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function rakeWeights(weights: readonly number[], margins: readonly Margin[]): RakedWeights {
  if (margins.length === 0) throw new RangeError('there must be a margin');
  if (!margins.every(({ categoryOf }) => categoryOf.length === weights.length))
    throw new RangeError('each unit must have a category in each margin');
  const numbered = margins.map(numberedMargin);
  const empty = numbered.flatMap((margin) => {
    const totals = marginTotals(margin, weights);
    return margin.categories.filter((_, place) => !((totals[place] ?? 0) > 0));
  });
  if (empty.length > 0) return { kind: 'emptyCategories', categories: empty };

  const members = Math.max(
    ...numbered.map(({ populations }) => populations.reduce((sum, each) => sum + each)),
  );
  let current = weights;
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const before = current;
    for (const margin of numbered) current = fitted(current, margin);
    const moved = current.reduce((sum, weight, unit) => sum + Math.abs(weight - (before[unit] ?? 0)), 0);
    // Margins that contradict each other come to rest too, at the last of them.
    if (moved <= restShare * members && missedShare(current, numbered, members) <= missableShare)
      return { kind: 'raked', weights: current, rounds };
    if (moved === 0) break;
  }
  return { kind: 'notConverged', missedShare: missedShare(current, numbered, members) };
}

function fitted(weights: readonly number[], margin: NumberedMargin): readonly number[] {
  const totals = marginTotals(margin, weights);
  const factors = margin.populations.map((members, place) => members / (totals[place] ?? 1));
  return weights.map((weight, unit) => weight * (factors[margin.placeOf[unit] ?? 0] ?? 1));
}

function missedShare(
  weights: readonly number[],
  margins: readonly NumberedMargin[],
  members: number,
): number {
  return Math.max(
    ...margins.flatMap((margin) => {
      const totals = marginTotals(margin, weights);
      return margin.populations.map((known, place) => Math.abs(known - (totals[place] ?? 0)) / members);
    }),
  );
}
