import type { IndicatorDefinition } from '../catalogue/definition.ts';
import { absent } from '../indicator-value.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import { payersThreshold } from './thresholds.ts';

export type Audience = 'office' | 'member' | 'funder' | 'public';

/**
 * The gate for records. The office keeps them and sees them as they are. Outside, an income needs enough payers behind
 * it; an unknown number of payers is not enough. An income of zero has no payer to protect.
 * @param payers lower bound of the payers behind the own income; null where unknown or not applicable
 */
export function discloseRecords(
  definition: IndicatorDefinition,
  { value, payers }: { readonly value: IndicatorValue; readonly payers: number | null },
  audience: Audience,
): IndicatorValue {
  const fromPayers = definition.population === 'ledger' && value.kind === 'measured' && value.numerator !== 0;
  if (audience === 'office' || !fromPayers) return value;
  return payers !== null && payers >= payersThreshold ? value : absent('suppressed', value.definitionVersion);
}
