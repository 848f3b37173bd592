import type { Unit } from '../catalogue/definition.ts';
import { tQuantile } from '../statistics/distributions/t.ts';

/** Beside the mean change, the width would tell how many changed sides; within a class of so many it does not. */
const changersTogether = 10;

/** By how much a firm that changes sides moves its contribution: over the whole share, or one step of a scale. */
const changeOfSides = (unit: Unit): number => (unit === 'scale' ? 1 : 100);

/**
 * The interval of the mean change of those who answered both times, as it may be told: as wide as if the firms that
 * changed sides were counted up to the next ten. With the mean change, the unrounded width gives the sum of squared
 * changes, and so of a share how many rose and how many fell; of ten, or of none, nobody is told from the others.
 * @param pairs one [before, after] for each firm, in the unit of the definition; at least 2
 * @param population members that could have answered both times, ≥ pairs
 * @param confidence share in 0…1
 * @returns null for a single pair; without width where all members answered both times
 * @throws RangeError for more pairs than members
 * @method d̄ ± t·√((1 − n/N)·s²/n) with s² = (Q − n·d̄²)/(n − 1); Q is Σd² up to the next multiple of ten squared changes
 * of sides, at least one multiple
 * @source Cochran 1977, 2.6, with Q for Σd²: never narrower than pairedChange
 * @verified test/core/disclosure/told-paired-interval.test.ts
 */
export function toldPairedInterval(
  pairs: readonly (readonly [number, number])[],
  population: number,
  unit: Unit,
  confidence: number,
): { readonly lower: number; readonly upper: number } | null {
  const n = pairs.length;
  if (n > population) throw new RangeError('pairs must be within the population');
  if (n < 2) return null;
  const differences = pairs.map(([before, after]) => after - before);
  const change = differences.reduce((sum, difference) => sum + difference, 0) / n;
  const squares = differences.reduce((sum, difference) => sum + difference ** 2, 0);
  const together = changersTogether * changeOfSides(unit) ** 2;
  // A last bit of the sum must not add ten.
  const toldSquares = Math.max(1, Math.ceil(squares / together - 1e-9)) * together;
  const variance = (toldSquares - n * change ** 2) / (n - 1);
  const halfWidth = tQuantile((1 + confidence) / 2, n - 1) * Math.sqrt((1 - n / population) * (variance / n));
  return { lower: change - halfWidth, upper: change + halfWidth };
}
