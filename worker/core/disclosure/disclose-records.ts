import type { IndicatorDefinition } from '../catalogue/definition.ts';
import { absent } from '../indicator-value.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import type { MemberOwners } from './owners-of-members.ts';
import type { Concentration } from './rules/concentration.ts';
import { dominanceLargest } from './rules/concentration-limits.ts';
import type { ConcentrationLimits } from './rules/concentration-limits.ts';
import { dominance } from './rules/dominance.ts';
import { isTooFew } from './rules/is-too-few.ts';
import { pPercent } from './rules/p-percent.ts';
import type { PPercent } from './rules/p-percent.ts';
import { payersThreshold } from './thresholds.ts';
import { worstContributions } from './worst-contributions.ts';
import type { PaidAmount } from './worst-contributions.ts';

/** Whom a record is told: the office that keeps it as it is, everybody else under the rules for amounts. */
export type RecordAudience =
  | { readonly audience: 'office' }
  | {
      readonly audience: 'member' | 'funder' | 'public';
      readonly owners: MemberOwners;
      readonly limits: ConcentrationLimits;
    };

export type Audience = RecordAudience['audience'];

/**
 * The gate for records. The office keeps them and sees them as they are. Outside, an income needs enough payers behind
 * it, none of them so large that the second largest could estimate it, and no two that hold nearly all of it. What
 * the books leave open about the payers counts as the worst; an unknown number of payers is not enough. An income of
 * zero has no payer to protect, and of gains and losses only the number of payers can be judged.
 * @param income the amounts that the value is computed from and that somebody paid; none for other records
 * @method minimum frequency, p %-rule with the second largest as an insider, and (2,k)-dominance, all strict, over
 * owners of companies
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/core/disclosure/disclose-records.test.ts
 */
export function discloseRecords(
  definition: IndicatorDefinition,
  { value, income }: { readonly value: IndicatorValue; readonly income: readonly PaidAmount[] },
  to: RecordAudience,
): IndicatorValue {
  const isIncome = definition.population === 'ledger' && value.kind === 'measured' && value.numerator !== 0;
  if (to.audience === 'office' || !isIncome) return value;
  return isSafe(income, to) ? value : absent('suppressed', value.definitionVersion);
}

function isSafe(
  income: readonly PaidAmount[],
  { owners, limits }: Exclude<RecordAudience, { readonly audience: 'office' }>,
): boolean {
  const { contributors, contributions } = worstContributions(income, owners);
  if (contributors === null || isTooFew({ contributors, minimum: payersThreshold })) return false;
  return (
    isPassed(pPercent({ contributions, p: limits.p })) &&
    isPassed(dominance({ contributions, largest: dominanceLargest, k: limits.k }))
  );
}

function isPassed(found: PPercent | Concentration): boolean {
  return !found.applicable || !found.unsafe;
}
