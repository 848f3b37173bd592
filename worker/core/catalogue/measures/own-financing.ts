import { absent } from '../../indicator-value.ts';
import { countedValue } from './counted-value.ts';
import type { LedgerCategory, LedgerLine, LedgerMeasure } from './measure-entry.ts';

type IncomeRole = 'own' | 'foreign' | 'apart';

/** Contributions in kind are no cash; they are shown apart and never part of the ratio. */
const roleOf = {
  fees: 'own',
  services: 'own',
  sponsoring: 'own',
  projectGrants: 'foreign',
  publicCore: 'foreign',
  inKind: 'apart',
} as const satisfies Record<LedgerCategory, IncomeRole>;

/**
 * Own-financing ratio: fees, services and sponsoring over all cash income of a year, in percent.
 * @returns noAnswers for a year without cash income; beside the value the own lines, which firms paid
 */
export const ownFinancing: LedgerMeasure = {
  source: 'ledger',
  evaluate(lines, year, definitionVersion) {
    const cash = lines.filter(
      (line) => line.year === year && line.stage === 'actual' && roleOf[line.category] !== 'apart',
    );
    const own = cash.filter((line) => roleOf[line.category] === 'own');
    const totalCents = sumOfCents(cash);
    if (totalCents <= 0) return { value: absent('noAnswers', definitionVersion), income: [] };
    const value = countedValue({
      value: (100 * sumOfCents(own)) / totalCents,
      n: cash.length,
      numerator: sumOfCents(own),
      denominator: totalCents,
      definitionVersion,
    });
    return { value, income: own };
  },
};

function sumOfCents(lines: readonly LedgerLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountCents, 0);
}
