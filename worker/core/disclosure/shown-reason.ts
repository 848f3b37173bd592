import type { WithheldReason } from './withheld-cells.ts';

/** A reason as the office may read it. */
export type ShownReason = 'nothingMeasured' | 'minimumFrequency' | 'protected';

/**
 * What may be said of why a cell is withheld, to anybody: the gate has the same rules for every audience.
 * That all members of a group agree is what its rule keeps back; so it looks like every other rule but the count.
 */
export function shownReason(reason: WithheldReason): ShownReason {
  return reason === 'nothingMeasured' || reason === 'minimumFrequency' ? reason : 'protected';
}
