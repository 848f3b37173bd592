import type { Answer, Answers } from '../answer.ts';
import type { Condition, FactName, MemberFacts, Term } from '../condition.ts';
import { itemsOfCondition } from '../references.ts';
import type { Item } from '../questionnaire.ts';
import { residualCondition } from '../residual-condition.ts';
import { allConditions, termsOf } from './all-conditions.ts';
import { factValues } from './fact-values.ts';
import { answerCodes, answerKind } from './item-kinds.ts';

/** Steps after which the search gives up and takes the condition as one that can hold. */
const mostSteps = 20_000;
const mostTicks = 6;
const skipped: Answer = { state: 'skipped' };

/**
 * Whether anybody could ever answer so that a condition holds. A question that is itself asked only under a condition
 * has an answer only where that holds, too. Where calculations come in, nothing is proved: then it can hold.
 * @param items every item by code, with its own condition
 * @method search over the answers that the condition tells apart, with partial evaluation after each
 */
export function canEverHold(condition: Condition, items: ReadonlyMap<string, Item>): boolean {
  const whole = withOwnConditions(condition, items);
  if (allConditions(whole).some((each) => 'compare' in each && !isPlain(each))) return true;
  const named = [...itemsOfCondition(whole)];
  const domains = named.map((code) => answersToTry(items.get(code), whole));
  if (domains.some((domain) => domain === null)) return true;
  let steps = 0;

  function search(rest: Condition | boolean, at: number, answers: Answers, facts: MemberFacts): boolean {
    steps += 1;
    if (typeof rest === 'boolean' || steps > mostSteps) return rest !== false;
    const code = named[at];
    if (code === undefined) return false;
    const open = new Set(named.slice(at + 1));
    return (domains[at] ?? []).some((answer) => {
      const more = { ...answers, [code]: answer };
      return search(
        residualCondition(rest, more, facts, (each) => open.has(each)),
        at + 1,
        more,
        facts,
      );
    });
  }
  const open = new Set(named);
  return factsToTry(whole).some((facts) =>
    search(
      residualCondition(whole, {}, facts, (code) => open.has(code)),
      0,
      {},
      facts,
    ),
  );
}

/** The condition, and for every question that it depends on: answered only where it is asked. */
function withOwnConditions(condition: Condition, items: ReadonlyMap<string, Item>): Condition {
  const parts = [condition];
  const seen = new Set<string>();
  for (const part of parts) {
    for (const code of itemsOfCondition(part)) {
      const showIf = items.get(code)?.showIf;
      if (seen.has(code) || showIf === undefined) continue;
      seen.add(code);
      parts.push({ any: [{ not: { answered: code } }, showIf] });
    }
  }
  return { all: parts };
}

/** The number of an item beside a fixed one. */
function isPlain({ compare, to }: Extract<Condition, { compare: unknown }>): boolean {
  const isNumber = (term: Term) => 'number' in term;
  const isItem = (term: Term) => 'item' in term && !('option' in term);
  return (isNumber(compare) && isItem(to)) || (isItem(compare) && isNumber(to));
}

/** Answers that the condition can tell apart; null where there are too many of them. */
function answersToTry(item: Item | undefined, condition: Condition): readonly Answer[] | null {
  if (item === undefined) return [skipped];
  const values = valuesToTry(item, condition);
  return values && [skipped, ...values.map((value): Answer => ({ state: 'valid', value }))];
}

function valuesToTry(
  item: Item,
  condition: Condition,
): readonly (number | string | readonly number[])[] | null {
  const named = allConditions(condition).flatMap((each) =>
    'item' in each && each.item === item.code ? [each.value] : [],
  );
  const texts = named.filter((value) => typeof value === 'string');
  switch (answerKind(item)) {
    case 'code':
      return answerCodes(item);
    case 'codes':
      return ticksToTry(item, named);
    case 'number':
      return numbersToTry(item, condition);
    case 'day':
      return daysToTry(item, texts);
    case 'text':
      return [...texts, `${texts.join('')}x`];
    default:
      return null;
  }
}

/** Every day that is named, one that follows it, and the first and the last there is. */
function daysToTry(item: Item, named: readonly string[]): readonly string[] {
  const { min = '0000-01-01', max = '9999-12-31' } = item.type === 'date' ? item : {};
  const after = named.map((day) => `${day}+`);
  return [...new Set([min, ...named, ...after, max])].filter((day) => min <= day && day <= max);
}

/** Every number that is named, and one below, between and above. */
function numbersToTry(item: Item, condition: Condition): readonly number[] {
  const { min, max } = item.type === 'number' || item.type === 'money' ? item : { min: 0, max: 0 };
  const named = allConditions(condition).flatMap((each) =>
    'item' in each && typeof each.value === 'number' ? [each.value] : [],
  );
  const inTerms = termsOf(condition).flatMap((term) => ('number' in term ? [term.number] : []));
  const marks = [...new Set([min, max, ...named, ...inTerms])].toSorted((a, b) => a - b);
  const between = marks.flatMap((mark, at) => [mark, (mark + (marks[at + 1] ?? mark)) / 2]);
  return [...new Set(between)].filter((number) => number >= min && number <= max);
}

/** Every choice among the options that are named, and one of the others. */
function ticksToTry(item: Item, named: readonly (number | string)[]): readonly (readonly number[])[] | null {
  const codes = answerCodes(item);
  const told = codes.filter((code) => named.includes(code));
  if (told.length > mostTicks) return null;
  const other = codes.find((code) => !told.includes(code));
  const sets = told.reduce<readonly (readonly number[])[]>(
    (found, code) => [...found, ...found.map((set) => [...set, code])],
    [[]],
  );
  const exclusive = 'options' in item ? item.options.filter((option) => option.exclusive) : [];
  return [...sets, ...(other === undefined ? [] : [[other]])].filter(
    (set) => set.length > 0 && (set.length === 1 || !exclusive.some(({ code }) => set.includes(code))),
  );
}

function factsToTry(condition: Condition): readonly MemberFacts[] {
  const named = [...new Set(allConditions(condition).flatMap((each) => ('fact' in each ? [each.fact] : [])))];
  return named.reduce<readonly MemberFacts[]>(
    (found, fact: FactName) =>
      found.flatMap((facts) => factValues[fact].map((value) => ({ ...facts, [fact]: value }))),
    [{ memberKind: '', hasOffice: '' }],
  );
}
