import { ExactPolytope } from './exact-polytope.ts';
import { IntegerPoints } from './integer-points.ts';
import type { LinearSystem, SolutionSet } from './linear-system.ts';

/** All solutions of a linear system, real ones or those in whole numbers. */
export function solutionSet(system: LinearSystem, integer: boolean): SolutionSet {
  return integer ? new IntegerPoints(system) : new ExactPolytope(system);
}
