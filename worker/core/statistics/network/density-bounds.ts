import type { ObservedDyads } from './observed-dyads.ts';

/** Which pairs count as joined: those in which both say so, or those in which at least one does. */
export type TieRule = 'both' | 'either';

export interface DensityBounds {
  /** Density among the pairs observed from both sides, 0…1; null where there is none. */
  readonly point: number | null;
  /** Density if no tie that is not known were there, 0…1. */
  readonly lower: number;
  /** Density if every tie that is not ruled out were there, 0…1. */
  readonly upper: number;
  /** The same times n − 1: partners of a member on average. Falls less than density when a network grows. */
  readonly meanDegree: { readonly point: number | null; readonly lower: number; readonly upper: number };
}

/**
 * Density of a network of which some did not answer: what the reports prove and what they leave open. No assumption
 * about who did not answer stands behind the bounds; the point assumes that they are like the others.
 * @param nodes members of the roster
 * @returns null below two members
 * @method both: confirmed … confirmed + single-reported + unobserved; either: confirmed + disputed + single-reported …
 * the same + single-denied + unobserved; point: ties / pairs observed from both sides, under the same rule
 * @verified hand-counted case in the test; no answers more can leave the bounds, by property
 */
export function densityBounds(nodes: number, dyads: ObservedDyads, rule: TieRule): DensityBounds | null {
  const pairs = (nodes * (nodes - 1)) / 2;
  if (nodes < 2) return null;
  const { confirmed, disputed, denied, singleReported, singleDenied, unobserved } = dyads;
  const ties = rule === 'both' ? confirmed : confirmed + disputed;
  const known = rule === 'both' ? ties : ties + singleReported;
  const open = unobserved + (rule === 'both' ? singleReported : singleDenied);
  const observed = confirmed + disputed + denied;
  const point = observed === 0 ? null : ties / observed;
  const lower = known / pairs;
  const upper = (known + open) / pairs;
  const others = nodes - 1;
  return {
    point,
    lower,
    upper,
    meanDegree: {
      point: point === null ? null : point * others,
      lower: lower * others,
      upper: upper * others,
    },
  };
}
