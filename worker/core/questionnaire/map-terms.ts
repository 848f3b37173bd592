import type { Condition, Term } from './condition.ts';

/** A term with each of its direct parts replaced; a condition inside it stays. */
export function mapParts(term: Term, replace: (part: Term) => Term): Term {
  if ('add' in term) return { add: term.add.map(replace) };
  if ('multiply' in term) return { multiply: term.multiply.map(replace) };
  if ('least' in term) return { least: term.least.map(replace) };
  if ('greatest' in term) return { greatest: term.greatest.map(replace) };
  if ('firstOf' in term) return { firstOf: term.firstOf.map(replace) };
  if ('subtract' in term) return { subtract: replace(term.subtract), from: replace(term.from) };
  if ('divide' in term) return { divide: replace(term.divide), by: replace(term.by) };
  if ('round' in term) return { ...term, round: replace(term.round) };
  if ('if' in term) return { ...term, value: replace(term.value), otherwise: replace(term.otherwise) };
  return term;
}

/** A condition with each of its terms replaced, however deep. */
export function mapTerms(condition: Condition, replace: (term: Term) => Term): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => mapTerms(part, replace)) };
  if ('any' in condition) return { any: condition.any.map((part) => mapTerms(part, replace)) };
  if ('not' in condition) return { not: mapTerms(condition.not, replace) };
  if ('compare' in condition)
    return { ...condition, compare: replace(condition.compare), to: replace(condition.to) };
  return condition;
}
