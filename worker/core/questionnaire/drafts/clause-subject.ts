import { answerCodes, answerKind } from '../check/item-kinds.ts';
import { factValues } from '../check/fact-values.ts';
import {
  comparisons,
  factNames,
  type Comparison,
  type Condition,
  type FactName,
  type Term,
} from '../condition.ts';
import type { ComputedValue, Item } from '../questionnaire.ts';

/** What a comparison asks about: an answer, how many were chosen, what one option got, a fact, a computed value. */
export type ClauseSubject =
  | { readonly of: 'item' | 'chosen'; readonly item: Item }
  | { readonly of: 'option'; readonly item: Item; readonly option: number }
  | { readonly of: 'fact'; readonly fact: FactName }
  | { readonly of: 'computed'; readonly computed: string };

export type ClauseOperator = Comparison | 'answered' | 'unanswered';

/** What is compared with: one of several codes or values, a number, a day, a text, or nothing. */
export type ClauseValue =
  | { readonly kind: 'codes'; readonly codes: readonly number[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'number' | 'day' | 'text' | 'nothing' };

/** Everything that comparisons may ask about: facts, then answers, then computed values. */
export function clauseSubjects(
  items: readonly Item[],
  computed: readonly ComputedValue[],
): readonly ClauseSubject[] {
  return [
    ...factNames.map((fact) => ({ of: 'fact', fact }) as const),
    ...items.flatMap(subjectsOf),
    ...computed.map(({ code }) => ({ of: 'computed', computed: code }) as const),
  ];
}

function subjectsOf(item: Item): readonly ClauseSubject[] {
  const itself = { of: 'item', item } as const;
  const many = { of: 'chosen', item } as const;
  const kind = answerKind(item);
  if (kind === 'codes' || kind === 'members') return [itself, many];
  if (kind !== 'perOption' || !('options' in item)) return [itself];
  return [itself, ...item.options.map(({ code }) => ({ of: 'option', item, option: code }) as const)];
}

/** How a subject is called in a form. */
export function subjectName(subject: ClauseSubject): string {
  if (subject.of === 'fact') return `fact:${subject.fact}`;
  if (subject.of === 'computed') return `computed:${subject.computed}`;
  const name = `${subject.of}:${subject.item.code}`;
  return subject.of === 'option' ? `${name}:${subject.option}` : name;
}

/** The ways in which a subject can be compared. */
export function operatorsOf(subject: ClauseSubject): readonly ClauseOperator[] {
  const same = ['==', '!='] as const;
  if (subject.of === 'fact') return same;
  if (subject.of !== 'item') return comparisons;
  const told = ['answered', 'unanswered'] as const;
  const { item } = subject;
  switch (answerKind(item)) {
    case 'number':
    case 'day':
      return [...comparisons, ...told];
    case 'code':
      return item.type === 'single' || item.type === 'consent'
        ? [...same, ...told]
        : [...same, '>=', '<=', '>', '<', ...told];
    case 'codes':
    case 'text':
      return [...same, ...told];
    default:
      return told;
  }
}

/** What a subject is compared with. */
export function valueOf(subject: ClauseSubject, operator: ClauseOperator | ''): ClauseValue {
  if (operator === 'answered' || operator === 'unanswered') return { kind: 'nothing' };
  if (subject.of === 'fact') return { kind: 'words', words: factValues[subject.fact] };
  if (subject.of !== 'item') return { kind: 'number' };
  const { item } = subject;
  const kind = answerKind(item);
  if (kind === 'code' || kind === 'codes') return { kind: 'codes', codes: answerCodes(item) };
  return { kind: kind === 'day' || kind === 'text' || kind === 'number' ? kind : 'nothing' };
}

/** A comparison in the fields of a form. */
export interface ClauseFields {
  readonly subject: string;
  readonly operator: ClauseOperator;
  readonly value: string;
}

/** How a form shows a comparison; a condition in groups has only such. */
export function fieldsOfClause(clause: Condition): ClauseFields {
  if ('item' in clause)
    return { subject: `item:${clause.item}`, operator: clause.op, value: String(clause.value) };
  if ('answered' in clause) return { subject: `item:${clause.answered}`, operator: 'answered', value: '' };
  if ('not' in clause && 'answered' in clause.not)
    return { subject: `item:${clause.not.answered}`, operator: 'unanswered', value: '' };
  if ('fact' in clause) return { subject: `fact:${clause.fact}`, operator: clause.op, value: clause.value };
  if (!('compare' in clause)) return { subject: '', operator: '==', value: '' };
  const { compare, op, to } = clause;
  const value =
    'number' in to ? String(to.number) : 'computed' in to ? to.computed : 'item' in to ? to.item : '';
  return { subject: termName(compare), operator: op, value };
}

function termName(term: Term): string {
  if ('computed' in term) return `computed:${term.computed}`;
  if ('chosen' in term) return `chosen:${term.chosen}`;
  if (!('item' in term)) return '';
  return 'option' in term ? `option:${term.item}:${term.option}` : `item:${term.item}`;
}

/**
 * The comparison that fields say.
 * @param others numbers that may stand on the other side: items and computed values by code
 * @returns null where the value is none that the subject can be compared with
 */
export function clauseOf(
  subject: ClauseSubject,
  operator: ClauseOperator,
  value: string,
  others: ReadonlyMap<string, 'item' | 'computed'>,
): Condition | null {
  if (!operatorsOf(subject).includes(operator)) return null;
  if (subject.of === 'item') {
    const { code } = subject.item;
    if (operator === 'answered') return { answered: code };
    if (operator === 'unanswered') return { not: { answered: code } };
  }
  if (operator === 'answered' || operator === 'unanswered') return null;
  const asked = valueOf(subject, operator);
  if (subject.of === 'fact') {
    const isOne = asked.kind === 'words' && asked.words.includes(value);
    return isOne && (operator === '==' || operator === '!=')
      ? { fact: subject.fact, op: operator, value }
      : null;
  }
  if (asked.kind === 'number') return numberClause(subject, operator, value, others);
  if (subject.of !== 'item') return null;
  const item = subject.item.code;
  if (asked.kind === 'codes')
    return asked.codes.includes(Number(value)) && value !== ''
      ? { item, op: operator, value: Number(value) }
      : null;
  if (asked.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { item, op: operator, value } : null;
  return value === '' ? null : { item, op: operator, value };
}

function numberClause(
  subject: Exclude<ClauseSubject, { of: 'fact' }>,
  op: Comparison,
  value: string,
  others: ReadonlyMap<string, 'item' | 'computed'>,
): Condition | null {
  const text = value.trim().replace(',', '.');
  const number = /^-?\d{1,12}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
  if (subject.of === 'item' && number !== null) return { item: subject.item.code, op, value: number };
  const other = others.get(value.trim());
  const to =
    number !== null
      ? { number }
      : other === 'item'
        ? { item: value.trim() }
        : other === 'computed'
          ? { computed: value.trim() }
          : null;
  if (to === null) return null;
  if (subject.of === 'computed') return { compare: { computed: subject.computed }, op, to };
  const { code } = subject.item;
  if (subject.of === 'chosen') return { compare: { chosen: code }, op, to };
  if (subject.of === 'option') return { compare: { item: code, option: subject.option }, op, to };
  return { compare: { item: code }, op, to };
}
