import type { DemoLedgerLine } from './demo-cluster.ts';

/** (fees + services + sponsoring) over total cash income, percent by year; in-kind is no cash, plans do not count. */
export function ownFinancing(ledger: readonly DemoLedgerLine[]): Readonly<Record<number, number>> {
  const actual = ledger.filter((line) => line.stage === 'actual');
  const shares: Record<number, number> = {};
  for (const year of new Set(actual.map((line) => line.year))) {
    const cash = actual.filter((line) => line.year === year && line.category !== 'inKind');
    const own = cash.filter((line) => line.category !== 'projectGrants' && line.category !== 'publicCore');
    shares[year] = (100 * totalCents(own)) / totalCents(cash);
  }
  return shares;
}

function totalCents(lines: readonly DemoLedgerLine[]): number {
  return lines.reduce((total, line) => total + line.amountCents, 0);
}
