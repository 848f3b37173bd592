import type { MemberKind, SizeClass } from '../../core/organisation.ts';
import type { LedgerCategory } from '../../core/catalogue/measures/measure-entry.ts';
import type { DemoLedgerLine } from './demo-cluster.ts';
import { isMemberOn } from '../../core/catalogue/measures/is-member-on.ts';

/** Amount in euros and distinct payers. */
type Income = readonly [euros: number, payers: number];

/** Of what is not a fee, the largest payer pays so many times the mean, as far as that is possible. */
const largestOverMean = 2;

export interface LedgerYear {
  readonly year: number;
  /** Factor on the fee table. */
  readonly feeFactor: number;
  readonly services: Income;
  readonly sponsoring: Income;
  readonly projectGrants: Income;
  readonly publicCore: Income;
  readonly inKind: Income;
}

export interface LedgerPlan {
  /** Yearly fee in euros; `other` for science and politics. */
  readonly fees: Readonly<Record<SizeClass | 'other', number>>;
  readonly coreFunder: string;
  readonly projectFunder: string;
  /** Years from this one on are planned or contracted, the ones before actual. */
  readonly firstOpenYear: number;
  readonly years: readonly LedgerYear[];
}

interface FeePayer {
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

/**
 * Lines of the finance ledger. Fees follow from the members on 1 July; nothing is written where nothing came in.
 */
export function ledgerLines(plan: LedgerPlan, members: readonly FeePayer[]): readonly DemoLedgerLine[] {
  return plan.years.flatMap((year) => {
    const payers = members.filter((member) => isMemberOn(member, `${year.year}-07-01`));
    const rates = payers.map((member) => plan.fees[member.sizeClass ?? 'other'] * year.feeFactor);
    const fees = rates.reduce((sum, rate) => sum + rate, 0);
    const incomes: readonly (readonly [LedgerCategory, Income])[] = [
      ['fees', [fees, payers.length]],
      ['services', year.services],
      ['sponsoring', year.sponsoring],
      ['projectGrants', year.projectGrants],
      ['publicCore', year.publicCore],
      ['inKind', year.inKind],
    ];
    return incomes
      .filter(([, [euros]]) => euros > 0)
      .map(([category, [euros, count]]) => ({
        year: year.year,
        category,
        stage: stageOf(category, year.year, plan.firstOpenYear),
        amountCents: Math.round(euros * 100),
        payers: count,
        largestCents: Math.round(
          100 *
            (category === 'fees' ? Math.max(...rates) : Math.min(euros, (largestOverMean * euros) / count)),
        ),
        funder: funderOf(category, plan),
      }));
  });
}

/** Fees and grants are agreed; what is still to be sold or given is planned. */
function stageOf(category: LedgerCategory, year: number, firstOpenYear: number): DemoLedgerLine['stage'] {
  if (year < firstOpenYear) return 'actual';
  return category === 'fees' || category === 'projectGrants' || category === 'publicCore'
    ? 'contracted'
    : 'planned';
}

function funderOf(category: LedgerCategory, plan: LedgerPlan): string | null {
  if (category === 'publicCore') return plan.coreFunder;
  return category === 'projectGrants' ? plan.projectFunder : null;
}
