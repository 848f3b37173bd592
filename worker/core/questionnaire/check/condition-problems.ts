import type { Condition, Term } from '../condition.ts';
import { isDay } from '../parse-date.ts';
import { codesOf } from '../parse-choice.ts';
import type { Item } from '../questionnaire.ts';
import { allConditions, allTerms, termsOf } from './all-conditions.ts';
import { factValues } from './fact-values.ts';
import { answerCodes, answerKind } from './item-kinds.ts';
import type { QuestionnaireProblemKind } from './questionnaire-problem.ts';

/** What a condition may name. */
export interface Names {
  readonly items: ReadonlyMap<string, Item>;
  readonly computed: ReadonlySet<string>;
}

export interface Found {
  readonly problem: QuestionnaireProblemKind;
  readonly about: string;
}

/** Names that there are not, and comparisons that no answer could ever be asked. */
export function conditionProblems(condition: Condition, names: Names): readonly Found[] {
  return [
    ...allConditions(condition).flatMap((each) => ofCondition(each, names)),
    ...termsOf(condition).flatMap((term) => ofTerm(term, names)),
  ];
}

export function termProblems(term: Term, names: Names): readonly Found[] {
  return allTerms(term).flatMap((each) => [
    ...ofTerm(each, names),
    ...('if' in each ? conditionProblems(each.if, names) : []),
  ]);
}

function ofCondition(condition: Condition, names: Names): readonly Found[] {
  if ('fact' in condition) {
    const values: readonly string[] | undefined = factValues[condition.fact];
    return values?.includes(condition.value) === true
      ? []
      : [{ problem: 'unknownFact', about: `${condition.fact} ${condition.value}` }];
  }
  if ('answered' in condition)
    return withItem(condition.answered, names, (item) =>
      answerKind(item) === 'nothing' ? [{ problem: 'takesNoAnswer', about: item.code }] : [],
    );
  return 'item' in condition ? withItem(condition.item, names, (item) => ofComparison(condition, item)) : [];
}

function ofComparison(
  { op, value }: Extract<Condition, { readonly item: string }>,
  item: Item,
): readonly Found[] {
  const isSame = op === '==' || op === '!=';
  const wrongType: readonly Found[] = [{ problem: 'wrongType', about: item.code }];
  switch (answerKind(item)) {
    case 'code':
      if (typeof value !== 'number') return wrongType;
      return !isSame || answerCodes(item).includes(value) ? [] : unknownOption(item, value);
    case 'codes':
      if (typeof value !== 'number' || !isSame) return wrongType;
      return answerCodes(item).includes(value) ? [] : unknownOption(item, value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrongType;
    case 'day':
      return typeof value === 'string' && isDay(value) ? [] : wrongType;
    case 'text':
      return typeof value === 'string' && isSame ? [] : wrongType;
    case 'nothing':
      return [{ problem: 'takesNoAnswer', about: item.code }];
    case 'members':
    case 'perOption':
      return wrongType;
  }
}

function ofTerm(term: Term, names: Names): readonly Found[] {
  if ('computed' in term)
    return names.computed.has(term.computed) ? [] : [{ problem: 'unknownComputed', about: term.computed }];
  if ('number' in term)
    return Number.isFinite(term.number) ? [] : [{ problem: 'wrongType', about: String(term.number) }];
  if ('round' in term)
    return Number.isInteger(term.decimals) && Math.abs(term.decimals) <= 9
      ? []
      : [{ problem: 'wrongType', about: String(term.decimals) }];
  if ('option' in term)
    return withItem(term.item, names, (item) => {
      if (answerKind(item) !== 'perOption' || !('options' in item))
        return [{ problem: 'wrongType', about: item.code }];
      return codesOf(item.options).includes(term.option) ? [] : unknownOption(item, term.option);
    });
  if ('item' in term)
    return withItem(term.item, names, (item) =>
      ['code', 'number'].includes(answerKind(item)) ? [] : [{ problem: 'wrongType', about: item.code }],
    );
  if ('chosen' in term)
    return withItem(term.chosen, names, (item) =>
      ['codes', 'perOption', 'members'].includes(answerKind(item))
        ? []
        : [{ problem: 'wrongType', about: item.code }],
    );
  return [];
}

function withItem(
  code: string,
  names: Names,
  problemsOf: (item: Item) => readonly Found[],
): readonly Found[] {
  const item = names.items.get(code);
  return item === undefined ? [{ problem: 'unknownItem', about: code }] : problemsOf(item);
}

function unknownOption({ code }: Item, option: number): readonly Found[] {
  return [{ problem: 'unknownOption', about: `${code} ${option}` }];
}
