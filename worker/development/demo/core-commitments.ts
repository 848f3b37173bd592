import type { YearAmount } from '../../core/ledger/split-by-year.ts';
import type { DemoLedgerLine } from './demo-cluster.ts';

export interface DemoCommitment {
  readonly funder: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly degression: readonly YearAmount[];
}

/** What the funders of public core funding had agreed: the amounts of their lines, from the first year to the last. */
export function coreCommitments(ledger: readonly DemoLedgerLine[]): readonly DemoCommitment[] {
  const core = ledger.filter(({ category }) => category === 'publicCore');
  const funders = [...new Set(core.flatMap(({ funder }) => funder ?? []))];
  return funders.map((funder) => {
    const degression = core
      .filter((line) => line.funder === funder)
      .map(({ year, amountCents }) => ({ year, amountCents }))
      .toSorted((a, b) => a.year - b.year);
    const years = degression.map(({ year }) => year);
    return {
      funder,
      startsOn: `${Math.min(...years)}-01-01`,
      endsOn: `${Math.max(...years) + 1}-01-01`,
      degression,
    };
  });
}
