import type { Condition, Term } from './condition.ts';

/** Codes of the items that a condition names; computed values are written out before. */
export function itemsOfCondition(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  collect(condition, found);
  return found;
}

/** Codes of the items that a term names; computed values are written out before. */
export function itemsOfTerm(term: Term): ReadonlySet<string> {
  const found = new Set<string>();
  collectTerm(term, found);
  return found;
}

function collect(condition: Condition, found: Set<string>): void {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  for (const part of parts) collect(part, found);
  if ('not' in condition) collect(condition.not, found);
  if ('answered' in condition) found.add(condition.answered);
  if ('item' in condition) found.add(condition.item);
  if ('compare' in condition) {
    collectTerm(condition.compare, found);
    collectTerm(condition.to, found);
  }
}

function collectTerm(term: Term, found: Set<string>): void {
  for (const part of partsOf(term)) collectTerm(part, found);
  if ('if' in term) collect(term.if, found);
  if ('item' in term) found.add(term.item);
  if ('chosen' in term) found.add(term.chosen);
}

/** The terms that a term is made of; what only its condition names is not among them. */
export function partsOf(term: Term): readonly Term[] {
  if ('add' in term) return term.add;
  if ('multiply' in term) return term.multiply;
  if ('least' in term) return term.least;
  if ('greatest' in term) return term.greatest;
  if ('firstOf' in term) return term.firstOf;
  if ('subtract' in term) return [term.subtract, term.from];
  if ('divide' in term) return [term.divide, term.by];
  if ('round' in term) return [term.round];
  return 'if' in term ? [term.value, term.otherwise] : [];
}
