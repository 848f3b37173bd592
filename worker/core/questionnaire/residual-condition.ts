import type { Answers } from './answer.ts';
import type { Condition, MemberFacts, Term } from './condition.ts';
import { evaluateCondition, evaluateTerm } from './evaluate-condition.ts';
import { mapParts } from './map-terms.ts';
import { itemsOfCondition, itemsOfTerm } from './references.ts';
import { absentTerm } from './write-out.ts';

/**
 * What is left of a condition once everything but some items is known: `true` or `false` where it is decided,
 * otherwise the part that still depends on those items (partial evaluation).
 * The page sends this rest to the browser, so that no fact of the frame and no earlier answer goes with it.
 * @param depends whether an item is still to be answered
 */
export function residualCondition(
  condition: Condition,
  answers: Answers,
  facts: MemberFacts,
  depends: (item: string) => boolean,
): Condition | boolean {
  const rest = (part: Condition) => residualCondition(part, answers, facts, depends);
  if ('all' in condition) {
    const parts = condition.all.map(rest);
    if (parts.includes(false)) return false;
    const open = parts.filter((part) => typeof part !== 'boolean');
    return open.length === 0 ? true : { all: open };
  }
  if ('any' in condition) {
    const parts = condition.any.map(rest);
    if (parts.includes(true)) return true;
    const open = parts.filter((part) => typeof part !== 'boolean');
    return open.length === 0 ? false : { any: open };
  }
  if ('not' in condition) {
    const part = rest(condition.not);
    return typeof part === 'boolean' ? !part : { not: part };
  }
  if (![...itemsOfCondition(condition)].some(depends)) return evaluateCondition(condition, answers, facts);
  if (!('compare' in condition)) return condition;
  const restOf = (term: Term) => residualTerm(term, answers, facts, depends);
  return { compare: restOf(condition.compare), op: condition.op, to: restOf(condition.to) };
}

function residualTerm(
  term: Term,
  answers: Answers,
  facts: MemberFacts,
  depends: (item: string) => boolean,
): Term {
  const rest = (part: Term) => residualTerm(part, answers, facts, depends);
  if (![...itemsOfTerm(term)].some(depends)) {
    const number = evaluateTerm(term, answers, facts);
    return number === null ? absentTerm : { number };
  }
  if (!('if' in term)) return mapParts(term, rest);
  const which = residualCondition(term.if, answers, facts, depends);
  if (typeof which === 'boolean') return rest(which ? term.value : term.otherwise);
  return { if: which, value: rest(term.value), otherwise: rest(term.otherwise) };
}
