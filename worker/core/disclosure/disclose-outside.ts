import { protectedReasons } from '../absence.ts';
import { absent } from '../indicator-value.ts';
import type { IndicatorValue } from '../indicator-value.ts';

/**
 * A value of a breakdown as it may leave the house: nobody, too few and suppressed look alike.
 * That a class is empty tells who did not answer, and that it has too few tells how many did.
 * A net score that is only withheld as a score keeps its three shares: they passed their own threshold.
 */
export function discloseOutside(value: IndicatorValue): IndicatorValue {
  if (value.kind === 'measured' || value.shares !== undefined) return value;
  return protectedReasons.includes(value.reason) ? absent('suppressed', value.definitionVersion) : value;
}
