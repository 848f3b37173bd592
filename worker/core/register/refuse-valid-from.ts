import type { FactRecord } from './changed-facts.ts';
import { factOn, type MemberFact } from './fact-on.ts';

export type ValidFromRefusal = 'validFromFuture' | 'validFromTooEarly';

/**
 * Why changed facts cannot hold from their day on: a day to come would not be true of today, and a day before an
 * older record would leave that record standing after it.
 * @param known the member's records so far
 * @param changes the records that a change would add; those of membership name their own days and pass
 * @param today ISO day
 */
export function refuseValidFrom(
  known: readonly MemberFact[],
  changes: readonly FactRecord[],
  today: string,
): ValidFromRefusal | null {
  const dated = changes.filter(({ fact }) => fact !== 'status');
  if (dated.some(({ validFrom }) => validFrom > today)) return 'validFromFuture';
  const overtaken = dated.some(
    ({ fact, validFrom }) => factOn(known, fact, validFrom) !== factOn(known, fact, today),
  );
  return overtaken ? 'validFromTooEarly' : null;
}
