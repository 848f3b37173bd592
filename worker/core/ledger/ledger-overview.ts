import {
  ledgerCategories,
  ledgerStages,
  type LedgerCategory,
  type LedgerLine,
  type LedgerStage,
} from '../catalogue/measures/measure-entry.ts';

export type StageSums = Readonly<Record<LedgerStage, number>>;

export interface LedgerYear {
  readonly year: number;
  /** Sums in cents of each category that has a line in the year, in the order of the categories. */
  readonly categories: readonly { readonly category: LedgerCategory; readonly sums: StageSums }[];
  /** All categories but contributions in kind, which are no cash. */
  readonly cash: StageSums;
}

/**
 * Sums of a ledger by year, category and stage, in cents.
 * @returns the newest year first
 */
export function ledgerOverview(lines: readonly LedgerLine[]): readonly LedgerYear[] {
  const years = [...new Set(lines.map(({ year }) => year))].toSorted((a, b) => b - a);
  return years.map((year) => {
    const own = lines.filter((line) => line.year === year);
    const categories = ledgerCategories.flatMap((category) => {
      const inCategory = own.filter((line) => line.category === category);
      return inCategory.length === 0 ? [] : [{ category, sums: sumsOf(inCategory) }];
    });
    return { year, categories, cash: sumsOf(own.filter(({ category }) => category !== 'inKind')) };
  });
}

function sumsOf(lines: readonly LedgerLine[]): StageSums {
  const sums: Record<LedgerStage, number> = { planned: 0, contracted: 0, actual: 0 };
  for (const stage of ledgerStages)
    sums[stage] = lines
      .filter((line) => line.stage === stage)
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
  return sums;
}
