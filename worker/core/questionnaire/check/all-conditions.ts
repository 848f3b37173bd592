import type { Condition, Term } from '../condition.ts';
import { partsOf } from '../references.ts';

/** A condition and every condition inside it, those of its terms too. */
export function allConditions(condition: Condition): readonly Condition[] {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const inner = 'not' in condition ? [condition.not] : parts;
  const terms = 'compare' in condition ? [condition.compare, condition.to] : [];
  return [
    condition,
    ...inner.flatMap(allConditions),
    ...terms.flatMap(allTerms).flatMap((term) => ('if' in term ? allConditions(term.if) : [])),
  ];
}

/** A term and every term inside it; those of its conditions are not among them. */
export function allTerms(term: Term): readonly Term[] {
  return [term, ...partsOf(term).flatMap(allTerms)];
}

/** Every term of a condition, however deep. */
export function termsOf(condition: Condition): readonly Term[] {
  return allConditions(condition).flatMap((each) =>
    'compare' in each ? [...allTerms(each.compare), ...allTerms(each.to)] : [],
  );
}
