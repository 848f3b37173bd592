import { wavesOf } from './presence.ts';
import type { Presence } from './presence.ts';

/** Steps from one wave to the next, over all units and waves. */
export interface PresenceTransitions {
  readonly stayedAway: number;
  readonly entered: number;
  readonly left: number;
  readonly stayed: number;
}

/**
 * Transitions between taking part and not.
 * @throws RangeError where units have different waves
 * @verified test/reference/12-response-retention-km.json
 */
export function presenceTransitions(presence: Presence): PresenceTransitions {
  const transitions = { stayedAway: 0, entered: 0, left: 0, stayed: 0 };
  for (let wave = 1; wave < wavesOf(presence); wave += 1)
    for (const unit of presence) transitions[transitionOf(unit[wave - 1], unit[wave])] += 1;
  return transitions;
}

function transitionOf(before: boolean | undefined, now: boolean | undefined): keyof PresenceTransitions {
  if (before === true) return now === true ? 'stayed' : 'left';
  return now === true ? 'entered' : 'stayedAway';
}
