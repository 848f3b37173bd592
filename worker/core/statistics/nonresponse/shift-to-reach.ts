import type { Bounds } from '../../indicator-value.ts';
import { shiftSilent } from './shift-silent.ts';
import type { AnsweredGroup } from './shift-silent.ts';

/** Halvings of the scale; after these nothing of a double is left to halve. */
const halvings = 100;

/**
 * How differently the silent would have to think for a mean to reach a target, as the end of a corridor.
 * A result that only a large shift overturns is robust against who stayed silent.
 * @param groups as for `shiftSilent`
 * @param target in the unit of the scale
 * @param scale its ends
 * @returns the shift nearest to 0, in the unit of the scale; null where no thought of the silent reaches the target, or
 * nobody of a group answered
 * @throws RangeError as `shiftSilent`
 * @method bisection: the mean never falls while the shift rises
 * @source Rubin 1977, JASA 72, 538–543 (tipping point)
 * @verified hand computation and properties in the test
 */
export function shiftToReach(groups: readonly AnsweredGroup[], target: number, scale: Bounds): number | null {
  const now = shiftSilent(groups, 0, scale);
  if (now === null) return null;
  if (target === now) return 0;
  const direction = target > now ? 1 : -1;
  const reaches = (size: number) =>
    direction * ((shiftSilent(groups, direction * size, scale) ?? NaN) - target) >= 0;
  let [near, far] = [0, scale.upper - scale.lower];
  if (!reaches(far)) return null;
  for (let step = 0; step < halvings && near < far; step += 1) {
    const middle = (near + far) / 2;
    if (reaches(middle)) far = middle;
    else near = middle;
  }
  return direction * far;
}
