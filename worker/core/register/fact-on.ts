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
 * @returns the value of the latest record that holds by then; undefined before the first. Membership is recorded as
 * a whole each time, so that of it the last recording alone counts.
 */
export function factOn(facts: readonly MemberFact[], fact: MemberFactName, day: string): string | undefined {
  return recordOn(facts, fact, day)?.value;
}

/** The records that still say something: those that no later recording has corrected. */
export function standingFacts<T extends MemberFact>(facts: readonly T[]): readonly T[] {
  return facts.filter((record) => recordOn(facts, record.fact, record.validFrom) === record);
}

function recordOn<T extends MemberFact>(
  facts: readonly T[],
  fact: MemberFactName,
  day: string,
): T | undefined {
  const records = facts.filter((each) => each.fact === fact);
  const lastRecording = Math.max(...records.map(({ recordedAt }) => recordedAt));
  return records
    .filter(({ recordedAt }) => fact !== 'status' || recordedAt === lastRecording)
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => compare(a.validFrom, b.validFrom) || a.recordedAt - b.recordedAt)
    .at(-1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
