import type { Comparison, Condition, Term } from '../questionnaire/condition.ts';
import { NotTranslatable, type BinaryOperator, type Dialect, type Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';

/** What a condition can compare of an item. */
export type Comparable = 'choice' | 'choices' | 'number' | 'text' | 'date' | 'places';

export interface NamedItem {
  readonly code: string;
  readonly is: Comparable;
  /** The number of an option of the source. */
  readonly optionOf: (source: string) => number | undefined;
  /** The options have the numbers that they had in the source, so that they can be compared by size. */
  readonly keepsNumbers: boolean;
}

/** What a name of the source stands for: an item, one option of several choices, or a computed value. */
export type Named = { readonly item: NamedItem; readonly option?: number } | { readonly computed: string };

export interface Names {
  readonly dialect: Dialect;
  readonly find: (name: string) => Named | undefined;
  /** The item whose own check this is. */
  readonly self?: NamedItem;
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/** Whether a condition holds whatever is answered. */
export function isAlways(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

/** Whether a condition never holds. */
export function isNever(condition: Condition): boolean {
  return 'any' in condition && condition.any.length === 0;
}

/**
 * A condition of ours that says the same as an expression of another system.
 * @throws NotTranslatable with the part that ours cannot say
 */
export function translateCondition(source: string, names: Names): Condition {
  return conditionOf(parseExpression(source, names.dialect), names);
}

/** A number of ours that is the same as an expression of another system. @throws NotTranslatable */
export function translateTerm(source: string, names: Names): Term {
  return termOf(parseExpression(source, names.dialect), names);
}

/** All of them; the empty one where there is none. */
export function allOf(parts: readonly Condition[]): Condition {
  if (parts.some(isNever)) return never;
  const said = parts
    .flatMap((part) => ('all' in part ? part.all : [part]))
    .filter((part, at, all) => all.findIndex((each) => JSON.stringify(each) === JSON.stringify(part)) === at);
  const [only] = said;
  return said.length === 1 && only !== undefined ? only : { all: said };
}

function anyOf(parts: readonly Condition[]): Condition {
  if (parts.some(isAlways)) return always;
  const said = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  const [only] = said;
  return said.length === 1 && only !== undefined ? only : { any: said };
}

function not(condition: Condition): Condition {
  if (isAlways(condition)) return never;
  if (isNever(condition)) return always;
  return 'not' in condition ? condition.not : { not: condition };
}

/** A condition that was read from an expression tree. */
export function conditionOf(expression: Expression, names: Names): Condition {
  switch (expression.kind) {
    case 'number':
      return expression.value === 0 ? never : always;
    case 'not':
      return not(conditionOf(expression.of, names));
    case 'call':
      return conditionOfCall(expression.name, expression.parts, names);
    case 'binary':
      return conditionOfBinary(expression.operator, expression.left, expression.right, names);
    case 'reference':
      return truthOf(expression.name, names);
    default:
      throw new NotTranslatable(wordsOf(expression));
  }
}

function conditionOfCall(name: string, parts: readonly Expression[], names: Names): Condition {
  const [first, second] = parts;
  if (name === 'true') return always;
  if (name === 'false') return never;
  if (first === undefined) throw new NotTranslatable(`${name}()`);
  if (name === 'not') return not(conditionOf(first, names));
  if (name === 'boolean' || name === 'bool') return conditionOf(first, names);
  if (name === 'empty' || name === 'is_empty') return not(answered(first, names));
  if (name === 'selected' && second !== undefined) return chosen(first, second, names);
  throw new NotTranslatable(`${name}()`);
}

function conditionOfBinary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  names: Names,
): Condition {
  switch (operator) {
    case 'and':
      return allOf([conditionOf(left, names), conditionOf(right, names)]);
    case 'or':
      return anyOf([conditionOf(left, names), conditionOf(right, names)]);
    case 'contains':
      return allOf(listOf(right).map((each) => chosen(left, each, names)));
    case 'notcontains':
      return not(allOf(listOf(right).map((each) => chosen(left, each, names))));
    case 'allof':
      return allOf(listOf(right).map((each) => chosen(left, each, names)));
    case 'anyof':
      return anyOf(listOf(right).map((each) => chosen(left, each, names)));
    case 'noneof':
      return not(anyOf(listOf(right).map((each) => chosen(left, each, names))));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      throw new NotTranslatable(operator);
    default:
      return compared(left, operator, right, names);
  }
}

function listOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'list' ? expression.parts : [expression];
}

const turned: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compared(left: Expression, op: Comparison, right: Expression, names: Names): Condition {
  const [about, value, operator] =
    literalOf(left) !== null && literalOf(right) === null
      ? [right, literalOf(left), turned[op]]
      : [left, literalOf(right), op];
  const [leftLiteral, rightLiteral] = [literalOf(left), literalOf(right)];
  if (leftLiteral !== null && rightLiteral !== null && (op === '==' || op === '!='))
    return (String(leftLiteral) === String(rightLiteral)) === (op === '==') ? always : never;
  const truth = truthLiteral(right);
  if (
    truth !== null &&
    (op === '==' || op === '!=') &&
    !(left.kind === 'reference' && isBoolean(left, names))
  )
    return truth === (op === '==') ? conditionOf(left, names) : not(conditionOf(left, names));
  if (value !== null && (about.kind === 'reference' || about.kind === 'self'))
    return comparedWithLiteral(about, operator, value, names);
  if (truth !== null && left.kind === 'reference') return comparedWithLiteral(left, op, String(truth), names);
  if (right.kind === 'list' && left.kind === 'reference' && right.parts.length === 1 && right.parts[0])
    return compared(left, op, right.parts[0], names);
  const counting = countedText(about);
  if (counting !== null && value !== null) return comparedLength(counting, operator, Number(value), names);
  return { compare: termOf(left, names), op, to: termOf(right, names) };
}

/** Whether a question is a choice between "true" and "false". */
function isBoolean(expression: Expression, names: Names): boolean {
  const found = expression.kind === 'reference' ? names.find(expression.name) : undefined;
  return found !== undefined && 'item' in found && found.item.optionOf('true') !== undefined;
}

function truthLiteral(expression: Expression): boolean | null {
  if (expression.kind !== 'call' || expression.parts.length > 0) return null;
  return expression.name === 'true' ? true : expression.name === 'false' ? false : null;
}

/** The text whose length is asked. */
function countedText(expression: Expression): Expression | null {
  if (expression.kind !== 'call' || !/^(?:string-length|strlen)$/.test(expression.name)) return null;
  return expression.parts[0] ?? { kind: 'self' };
}

/** Only whether there is a text can be said of its length. */
function comparedLength(text: Expression, op: Comparison, length: number, names: Names): Condition {
  if ((op === '>' && length === 0) || (op === '>=' && length === 1) || (op === '!=' && length === 0))
    return answered(text, names);
  if ((op === '==' && length === 0) || (op === '<' && length === 1)) return not(answered(text, names));
  throw new NotTranslatable('string-length()');
}

type Literal = string | number;

/** A text or a number that is written out; null where an expression is none. */
function literalOf(expression: Expression): Literal | null {
  if (expression.kind === 'text' || expression.kind === 'number') return expression.value;
  if (expression.kind === 'negative' && expression.of.kind === 'number') return -expression.of.value;
  if (
    expression.kind === 'call' &&
    /^(?:date|string|number|int|intval|floatval|str)$/.test(expression.name)
  ) {
    const [only, more] = expression.parts;
    return only !== undefined && more === undefined ? literalOf(only) : null;
  }
  return null;
}

function comparedWithLiteral(about: Expression, op: Comparison, value: Literal, names: Names): Condition {
  const named = namedBy(about, names);
  if (value === '' && op === '==') return not(answered(about, names));
  if (value === '' && op === '!=') return answered(about, names);
  if ('computed' in named)
    return { compare: { computed: named.computed }, op, to: { number: numberIn(value) } };
  const { item, option } = named;
  if (option !== undefined) return comparedOption(item, option, op, value);
  switch (item.is) {
    case 'number':
      return { item: item.code, op, value: numberIn(value) };
    case 'text':
      if (op !== '==' && op !== '!=') throw new NotTranslatable(op);
      return { item: item.code, op, value: String(value) };
    case 'date':
      if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) throw new NotTranslatable(String(value));
      return { item: item.code, op, value: String(value) };
    case 'choice':
      return comparedChoice(item, op, value);
    case 'choices': {
      // Equal to one option is: this one and no other.
      const only: Condition = allOf([
        comparedChoice(item, '==', value),
        { compare: { chosen: item.code }, op: '==', to: { number: 1 } },
      ]);
      if (op === '==') return only;
      if (op === '!=') return not(only);
      throw new NotTranslatable(op);
    }
    default:
      throw new NotTranslatable(item.code);
  }
}

/** LimeSurvey: `question_option == 'Y'`. */
function comparedOption(item: NamedItem, option: number, op: Comparison, value: Literal): Condition {
  const isChosen = /^(?:y|yes|1)$/i.test(String(value));
  if ((op !== '==' && op !== '!=') || (!isChosen && !/^(?:n|no|0)$/i.test(String(value))))
    throw new NotTranslatable(`${op} ${String(value)}`);
  return { item: item.code, op: isChosen === (op === '==') ? '==' : '!=', value: option };
}

function comparedChoice(item: NamedItem, op: Comparison, value: Literal): Condition {
  if (op === '==' || op === '!=') {
    const option = item.optionOf(String(value));
    if (option === undefined) throw new NotTranslatable(`${item.code}: ${String(value)}`);
    return { item: item.code, op, value: option };
  }
  if (!item.keepsNumbers) throw new NotTranslatable(`${item.code} ${op} ${String(value)}`);
  return { item: item.code, op, value: numberIn(value) };
}

function numberIn(value: Literal): number {
  const number = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new NotTranslatable(String(value));
  return number;
}

function namedBy(expression: Expression, names: Names): Named {
  if (expression.kind === 'self' && names.self !== undefined) return { item: names.self };
  const found = expression.kind === 'reference' ? names.find(expression.name) : undefined;
  if (found === undefined) throw new NotTranslatable(wordsOf(expression));
  return found;
}

/** A name that stands alone as a condition: a ticked option, a number that is not 0, or "true" was chosen. */
function truthOf(name: string, names: Names): Condition {
  const found = namedBy({ kind: 'reference', name }, names);
  if ('computed' in found) return { compare: { computed: found.computed }, op: '!=', to: { number: 0 } };
  const { item, option } = found;
  if (option !== undefined) return { item: item.code, op: '==', value: option };
  const yes = item.optionOf('true');
  if (yes !== undefined) return { item: item.code, op: '==', value: yes };
  throw new NotTranslatable(name);
}

function answered(expression: Expression, names: Names): Condition {
  const found = namedBy(expression, names);
  if ('computed' in found) throw new NotTranslatable(found.computed);
  const { item, option } = found;
  return option === undefined ? { answered: item.code } : { item: item.code, op: '==', value: option };
}

function chosen(about: Expression, option: Expression, names: Names): Condition {
  const found = namedBy(about, names);
  const value = literalOf(option);
  if ('computed' in found || value === null) throw new NotTranslatable(wordsOf(option));
  const { item } = found;
  if (item.is !== 'choice' && item.is !== 'choices') throw new NotTranslatable(item.code);
  return comparedChoice(item, '==', value);
}

/** A term that was read from an expression tree. */
function termOf(expression: Expression, names: Names): Term {
  switch (expression.kind) {
    case 'number':
      return { number: expression.value };
    case 'text':
      return { number: numberIn(expression.value) };
    case 'negative':
      return { multiply: [{ number: -1 }, termOf(expression.of, names)] };
    case 'reference':
    case 'self':
      return termOfNamed(namedBy(expression, names));
    case 'call':
      return termOfCall(expression.name, expression.parts, names);
    case 'binary':
      return termOfBinary(expression.operator, expression.left, expression.right, names);
    default:
      throw new NotTranslatable(wordsOf(expression));
  }
}

function termOfNamed(named: Named): Term {
  if ('computed' in named) return { computed: named.computed };
  const { item, option } = named;
  if (item.is === 'places' && option !== undefined) return { item: item.code, option };
  const isNumber = item.is === 'number' || (item.is === 'choice' && item.keepsNumbers);
  if (!isNumber || option !== undefined) throw new NotTranslatable(item.code);
  return { item: item.code };
}

function termOfBinary(operator: BinaryOperator, left: Expression, right: Expression, names: Names): Term {
  const [first, second] = [() => termOf(left, names), () => termOf(right, names)];
  if (operator === '+') return { add: [first(), second()] };
  if (operator === '-') return { subtract: second(), from: first() };
  if (operator === '*') return { multiply: [first(), second()] };
  if (operator === '/') return { divide: first(), by: second() };
  throw new NotTranslatable(operator);
}

const orZero = (term: Term): Term => ({ firstOf: [term, { number: 0 }] });

function termOfCall(name: string, parts: readonly Expression[], names: Names): Term {
  const terms = (): Term[] => parts.flatMap(listOf).map((part) => termOf(part, names));
  const [first, second, third] = parts;
  if (first === undefined) throw new NotTranslatable(`${name}()`);
  switch (name) {
    case 'if':
    case 'iif':
      if (second === undefined || third === undefined) throw new NotTranslatable(`${name}()`);
      return {
        if: conditionOf(first, names),
        value: termOf(second, names),
        otherwise: termOf(third, names),
      };
    case 'number':
    case 'floatval':
      return termOf(first, names);
    case 'round':
      return { round: termOf(first, names), decimals: decimalsOf(second) };
    case 'min':
      return { least: terms() };
    case 'max':
      return { greatest: terms() };
    case 'coalesce':
      return { firstOf: terms() };
    case 'sum':
      return { add: terms().map(orZero) };
    case 'count-selected':
      return countOf(first, names);
    default:
      throw new NotTranslatable(`${name}()`);
  }
}

function decimalsOf(expression: Expression | undefined): number {
  const decimals = expression === undefined ? 0 : literalOf(expression);
  if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals < 0 || decimals > 10)
    throw new NotTranslatable('round()');
  return decimals;
}

function countOf(expression: Expression, names: Names): Term {
  const found = namedBy(expression, names);
  if ('computed' in found || found.option !== undefined || !['choices', 'choice'].includes(found.item.is))
    throw new NotTranslatable('count-selected()');
  return { chosen: found.item.code };
}

function wordsOf(expression: Expression): string {
  if (expression.kind === 'reference' || expression.kind === 'column') return expression.name;
  if (expression.kind === 'call') return `${expression.name}()`;
  if (expression.kind === 'text') return `'${expression.value}'`;
  return expression.kind;
}
