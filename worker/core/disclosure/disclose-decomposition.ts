import type { Decomposition } from '../catalogue/series.ts';
import type { ChangeDecomposition } from '../statistics/decompose-change.ts';
import { publicationThresholds } from './thresholds.ts';

const minimum: number = publicationThresholds.mean;

/**
 * The gate for the decomposition of a change.
 * Every term stands alone only if each joining and leaving group is nobody or enough. Otherwise they are one joint
 * term, and only if `within` then gives no small group away: with it, a known mean of the stayers in one wave gives
 * their mean in the other, and what is left of that wave are its joiners or leavers.
 * @param stayersPublished whether the later wave publishes the value of the stayers
 * @returns null where not even the joint form may be shown
 * @source RULINGS, Who may see what
 */
export function discloseDecomposition(
  decomposition: ChangeDecomposition | null,
  stayersPublished: boolean,
): Decomposition | null {
  if (decomposition === null || decomposition.within.firms < minimum) return null;
  const { within, entry, returning, exit, silent } = decomposition;
  if ([entry, returning, exit, silent].every(({ firms }) => isNobodyOrEnough(firms)))
    return { kind: 'separate', ...decomposition };

  const joiners = entry.firms + returning.firms;
  const leavers = exit.firms + silent.firms;
  const stayersMeanKnown = stayersPublished || joiners === 0 || leavers === 0;
  if (stayersMeanKnown && !(isNobodyOrEnough(joiners) && isNobodyOrEnough(leavers))) return null;
  return {
    kind: 'joint',
    within: { delta: within.delta },
    composition: { delta: entry.delta + returning.delta + exit.delta + silent.delta },
  };
}

function isNobodyOrEnough(firms: number): boolean {
  return firms === 0 || firms >= minimum;
}
