import type { LedgerCategory, LedgerLine, LedgerStage } from '../catalogue/measures/measure-entry.ts';

/** An amount with its period. */
export interface PeriodAmount {
  /** ISO day, first of the period. */
  readonly startsOn: string;
  /** ISO day, first after the period; later than `startsOn`. */
  readonly endsOn: string;
  /** Whole cents, of either sign. */
  readonly amountCents: number;
}

export interface YearAmount {
  readonly year: number;
  readonly amountCents: number;
}

/**
 * Spreads an amount over the calendar years of its period.
 * @returns one part a year, oldest first; the parts add up to the amount exactly
 * @method proportional to days; the amount up to each end of a year is rounded to a cent, half towards the later
 * year, and the parts are the differences, so that nothing is lost
 * @source hand-worked cases in the test
 */
export function splitByYear({ startsOn, endsOn, amountCents }: PeriodAmount): readonly YearAmount[] {
  const days = daysBetween(startsOn, endsOn);
  const parts: YearAmount[] = [];
  let given = 0;
  const lastYear = yearOf(dayBefore(endsOn));
  for (let year = yearOf(startsOn); year <= lastYear; year += 1) {
    const until = year === lastYear ? endsOn : `${year + 1}-01-01`;
    const upTo = shareOf(amountCents, daysBetween(startsOn, until), days);
    parts.push({ year, amountCents: upTo - given });
    given = upTo;
  }
  return parts;
}

/** The lines that an entry of the ledger is in each of its years. */
export function ledgerLinesOf(
  entry: PeriodAmount & {
    readonly category: LedgerCategory;
    readonly stage: LedgerStage;
    readonly payers: number | null;
    readonly largestCents: number | null;
    readonly funder: string | null;
  },
): readonly LedgerLine[] {
  const { category, stage, payers, largestCents, funder, amountCents } = entry;
  return splitByYear(entry).map((part) => ({
    ...part,
    category,
    stage,
    payers,
    // Never rounded down: who paid most must not look smaller.
    largestCents: largestCents && Math.ceil(largestCents * (part.amountCents / (amountCents || 1))),
    payer: funder,
  }));
}

/** Exact in whole numbers: an amount times days can be beyond what a double holds. */
function shareOf(amount: number, part: number, whole: number): number {
  const doubled = 2n * BigInt(Math.abs(amount)) * BigInt(part);
  const share = Number((doubled + BigInt(whole) - 1n) / (2n * BigInt(whole)));
  return amount < 0 ? -share : share;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
