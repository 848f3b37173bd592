import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { dominance } from './dominance.ts';
import { mergeHoldings } from './merge-holdings.ts';
import type { Holdings } from './merge-holdings.ts';
import { pPercent } from './p-percent.ts';
import { pq } from './pq.ts';

export type SensitivityRule =
  | { readonly kind: 'p'; readonly p: Amount }
  | { readonly kind: 'nk'; readonly largest: number; readonly k: Amount }
  | { readonly kind: 'pq'; readonly p: Amount; readonly q: Amount }
  | { readonly kind: 'minimumFrequency' };

/**
 * How much doubt a cell needs above and below its true value, by the rule that found it sensitive.
 * @returns levels in the unit of the contributions, 0 for a safe cell and for the minimum frequency rule, which asks
 * only that the value is not told exactly; and the value of the cell
 * @source SDC handbook, 2nd edition, 4.2, table of upper protection levels
 * @verified test/reference/disclosure/05-suppression-pattern.json
 */
export function protectionLevel(
  contributions: readonly Amount[],
  rule: SensitivityRule,
  holdings?: Holdings,
): { readonly above: Fraction; readonly below: Fraction; readonly value: Fraction } {
  const cell = { contributions, ...(holdings && { holdings }) };
  const found = rule.kind === 'minimumFrequency' ? null : concentrationOf();
  const level = found?.applicable === true ? found.protection : Fraction.zero;
  return { above: level, below: level, value: Fraction.sum(mergeHoldings(contributions)) };

  function concentrationOf() {
    if (rule.kind === 'p') return pPercent({ ...cell, p: rule.p });
    if (rule.kind === 'pq') return pq({ ...cell, p: rule.p, q: rule.q });
    if (rule.kind === 'nk') return dominance({ ...cell, largest: rule.largest, k: rule.k });
    return null;
  }
}
