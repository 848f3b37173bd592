import type { Answer, Answers } from './answer.ts';
import type { Condition, MemberFacts } from './condition.ts';

type Comparison = Extract<Condition, { readonly item: string }>;

/**
 * Whether a condition holds for what was answered so far and what the frame knows of the member.
 * Only valid answers are compared: don't know, skipped and not shown satisfy no comparison, so that `!=`, the
 * negation of `==`, holds for them. Of several chosen options one is enough (`!=`: none may be the value).
 * @param answers answers that count: those of hidden items are left out by the caller
 */
export function evaluateCondition(condition: Condition, answers: Answers, facts: MemberFacts): boolean {
  if ('all' in condition) return condition.all.every((part) => evaluateCondition(part, answers, facts));
  if ('any' in condition) return condition.any.some((part) => evaluateCondition(part, answers, facts));
  if ('not' in condition) return !evaluateCondition(condition.not, answers, facts);
  if ('answered' in condition) return answers[condition.answered]?.state === 'valid';
  if ('fact' in condition) return (facts[condition.fact] === condition.value) === (condition.op === '==');
  return compare(condition, answers[condition.item]);
}

function compare({ op, value }: Comparison, answer: Answer | undefined): boolean {
  const chosen = answer?.state === 'valid' && typeof answer.value !== 'string' ? [answer.value].flat() : [];
  if (op === '!=') return !chosen.includes(value);
  if (op === '==') return chosen.includes(value);
  return chosen.some((code) => (op === '>=' ? code >= value : code <= value));
}
