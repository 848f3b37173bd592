import type { MeasuredValue } from '../indicator-value.ts';
import type { Change, ChangeWord } from './series.ts';

/** Below this two counted values are the same number that took another way through floating point. */
const sameWithin = 1e-9;

/**
 * Change of a counted value: a plain comparison. Nothing was sampled, so there is no interval and no p.
 * @param negligible half-width δ inside which a change counts as none, in the unit of the definition
 * @returns risen, fallen or unchanged; never "slightly", never undecided
 */
export function compareCounted(
  from: { readonly year: number; readonly value: MeasuredValue },
  to: { readonly value: MeasuredValue },
  negligible = 0,
): Change {
  const delta = to.value.value - from.value.value;
  return {
    fromYear: from.year,
    fromValue: from.value.value,
    delta,
    interval: null,
    word: countedWord(delta, negligible),
    census: false,
    conservative: false,
    decomposition: null,
  };
}

function countedWord(delta: number, negligible: number): ChangeWord {
  if (Math.abs(delta) <= negligible + sameWithin) return 'unchanged';
  return delta > 0 ? 'risen' : 'fallen';
}
