import type { Condition, Term } from './condition.ts';
import { mapParts, mapTerms } from './map-terms.ts';
import type { ComputedValue } from './questionnaire.ts';

/** What stands for a number that there is not: the first of none. */
export const absentTerm: Term = { firstOf: [] };

/** A condition in which every computed value is replaced by what it is worked out from. */
export function writeOut(condition: Condition, computed: readonly ComputedValue[] = []): Condition {
  return computed.length === 0 ? condition : mapTerms(condition, (term) => writeOutTerm(term, computed));
}

/**
 * A term in which every computed value is replaced by what it is worked out from. A computed value may use those
 * before it; one that is not there is absent.
 */
export function writeOutTerm(term: Term, computed: readonly ComputedValue[]): Term {
  if ('computed' in term) {
    const at = computed.findIndex(({ code }) => code === term.computed);
    const found = computed[at];
    return found === undefined ? absentTerm : writeOutTerm(found.value, computed.slice(0, at));
  }
  const parts = mapParts(term, (part) => writeOutTerm(part, computed));
  return 'if' in parts ? { ...parts, if: writeOut(parts.if, computed) } : parts;
}
