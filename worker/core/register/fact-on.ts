import type { MemberFactName } from '../organisation.ts';

/** One record: from `validFrom` on, an ISO day, the fact has this value. */
export interface MemberFact {
  readonly fact: MemberFactName;
  readonly value: string;
  readonly validFrom: string;
  /** UTC milliseconds; of two records for one day the later one is the correction. */
  readonly recordedAt: number;
}

/**
 * The value of a fact on a day.
 * @param facts every record of one member, in any order
 * @param day ISO day
 * @returns the value of the latest record that holds by then; undefined before the first
 */
export function factOn(facts: readonly MemberFact[], fact: MemberFactName, day: string): string | undefined {
  return facts
    .filter((each) => each.fact === fact && each.validFrom <= day)
    .toSorted((a, b) => compare(a.validFrom, b.validFrom) || a.recordedAt - b.recordedAt)
    .at(-1)?.value;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
