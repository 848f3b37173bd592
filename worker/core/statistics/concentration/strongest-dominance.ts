import { concentrationRatio } from './concentration-ratio.ts';

/** In what one firm stands out most, and how far. */
export interface Dominance<Dimension extends string> {
  readonly dimension: Dimension;
  /** Share of the largest unit in that dimension, 0…1. */
  readonly share: number;
}

/**
 * Structural dominance: the largest share that a single unit has in any of several dimensions, such as employees,
 * votes, points of the agenda and fees.
 * @param dimensions amounts ≥ 0 of each unit, by dimension
 * @returns the dimension with the largest share, the first one among equals; null where every total is 0
 * @method max over the dimensions of the largest share
 * @verified hand computation in the test
 */
export function strongestDominance<Dimension extends string>(
  dimensions: Readonly<Record<Dimension, readonly number[]>>,
): Dominance<Dimension> | null {
  let strongest: Dominance<Dimension> | null = null;
  // The keys of a record are the dimensions; Object.keys only knows text.
  for (const dimension of Object.keys(dimensions) as Dimension[]) {
    const share = concentrationRatio(dimensions[dimension], 1);
    if (share !== null && (strongest === null || share > strongest.share)) strongest = { dimension, share };
  }
  return strongest;
}
