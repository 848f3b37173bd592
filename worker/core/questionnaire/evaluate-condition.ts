import { isPerOption, type Answer, type Answers } from './answer.ts';
import type { Comparison, Condition, MemberFacts, Term } from './condition.ts';

type ItemComparison = Extract<Condition, { readonly item: string }>;

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
  if ('item' in condition) return compareItem(condition, answers[condition.item]);
  const left = evaluateTerm(condition.compare, answers, facts);
  const right = evaluateTerm(condition.to, answers, facts);
  if (left === null || right === null) return condition.op === '!=';
  return compare(left, condition.op, right);
}

/**
 * The number that a term makes of the answers. Computed values are written out before; one that is not is absent.
 * @returns null where it is absent: a part was not answered, or it is divided by 0
 */
export function evaluateTerm(term: Term, answers: Answers, facts: MemberFacts): number | null {
  const valueOf = (part: Term) => evaluateTerm(part, answers, facts);
  if ('number' in term) return term.number;
  if ('option' in term) return numberOfOption(answers[term.item], term.option);
  if ('item' in term) return numberOf(answers[term.item]);
  if ('chosen' in term) return countChosen(answers[term.chosen]);
  if ('computed' in term) return null;
  if ('if' in term) return valueOf(evaluateCondition(term.if, answers, facts) ? term.value : term.otherwise);
  if ('firstOf' in term) return term.firstOf.map(valueOf).find((value) => value !== null) ?? null;
  return calculate(term, valueOf);
}

type Calculation =
  | Extract<Term, { add: unknown } | { multiply: unknown } | { subtract: unknown } | { divide: unknown }>
  | Extract<Term, { least: unknown } | { greatest: unknown } | { round: unknown }>;

function calculate(term: Calculation, valueOf: (part: Term) => number | null): number | null {
  if ('add' in term) return over(term.add.map(valueOf), (all) => all.reduce((sum, each) => sum + each, 0));
  if ('multiply' in term)
    return over(term.multiply.map(valueOf), (all) => all.reduce((product, each) => product * each, 1));
  if ('least' in term) return over(term.least.map(valueOf), (all) => Math.min(...all));
  if ('greatest' in term) return over(term.greatest.map(valueOf), (all) => Math.max(...all));
  if ('subtract' in term)
    return over([valueOf(term.from), valueOf(term.subtract)], ([from = 0, less = 0]) => from - less);
  if ('divide' in term)
    return over([valueOf(term.divide), valueOf(term.by)], ([above = 0, below = 0]) => above / below);
  return over([valueOf(term.round)], ([value = 0]) => rounded(value, term.decimals));
}

/** Absent where a part is, and where the result is no finite number. */
function over(
  parts: readonly (number | null)[],
  result: (parts: readonly number[]) => number,
): number | null {
  const numbers = parts.filter((part) => part !== null);
  if (numbers.length < parts.length || parts.length === 0) return null;
  const value = result(numbers);
  return Number.isFinite(value) ? value : null;
}

/** By the decimal notation, so that 1.005 to two decimals is 1.01. */
function rounded(value: number, decimals: number): number {
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

function compareItem({ op, value }: ItemComparison, answer: Answer | undefined): boolean {
  const given: readonly (number | string)[] =
    answer?.state !== 'valid' ? [] : isPerOption(answer.value) ? [] : [answer.value].flat();
  const alike = given.filter((each) => typeof each === typeof value);
  if (op === '!=') return !alike.includes(value);
  return alike.some((each) => compare(each, op, value));
}

function compare<T extends number | string>(left: T, op: Comparison, right: T): boolean {
  if (op === '==') return left === right;
  if (op === '!=') return left !== right;
  if (op === '>=') return left >= right;
  if (op === '<=') return left <= right;
  return op === '>' ? left > right : left < right;
}

function numberOf(answer: Answer | undefined): number | null {
  return answer?.state === 'valid' && typeof answer.value === 'number' ? answer.value : null;
}

function numberOfOption(answer: Answer | undefined, option: number): number | null {
  if (answer?.state !== 'valid' || !isPerOption(answer.value)) return null;
  return answer.value[String(option)] ?? null;
}

function countChosen(answer: Answer | undefined): number {
  if (answer?.state !== 'valid') return 0;
  if (isPerOption(answer.value)) return Object.keys(answer.value).length;
  return [answer.value].flat().length;
}
