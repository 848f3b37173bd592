import { NotTranslatable, type BinaryOperator, type Dialect, type Expression } from './expression.ts';
import { tokenizeExpression, type Token } from './tokenize-expression.ts';

interface Operator {
  readonly operator: BinaryOperator;
  readonly binds: number;
}

const operators: Readonly<Record<string, Operator>> = {
  or: { operator: 'or', binds: 1 },
  '||': { operator: 'or', binds: 1 },
  and: { operator: 'and', binds: 2 },
  '&&': { operator: 'and', binds: 2 },
  '=': { operator: '==', binds: 3 },
  '==': { operator: '==', binds: 3 },
  eq: { operator: '==', binds: 3 },
  equal: { operator: '==', binds: 3 },
  '!=': { operator: '!=', binds: 3 },
  '<>': { operator: '!=', binds: 3 },
  ne: { operator: '!=', binds: 3 },
  notequal: { operator: '!=', binds: 3 },
  '<': { operator: '<', binds: 4 },
  lt: { operator: '<', binds: 4 },
  less: { operator: '<', binds: 4 },
  '<=': { operator: '<=', binds: 4 },
  le: { operator: '<=', binds: 4 },
  lessorequal: { operator: '<=', binds: 4 },
  '>': { operator: '>', binds: 4 },
  gt: { operator: '>', binds: 4 },
  greater: { operator: '>', binds: 4 },
  '>=': { operator: '>=', binds: 4 },
  ge: { operator: '>=', binds: 4 },
  greaterorequal: { operator: '>=', binds: 4 },
  '+': { operator: '+', binds: 5 },
  '-': { operator: '-', binds: 5 },
  '*': { operator: '*', binds: 6 },
  '/': { operator: '/', binds: 6 },
  div: { operator: '/', binds: 6 },
  '%': { operator: '%', binds: 6 },
  mod: { operator: '%', binds: 6 },
  contains: { operator: 'contains', binds: 4 },
  contain: { operator: 'contains', binds: 4 },
  '*=': { operator: 'contains', binds: 4 },
  notcontains: { operator: 'notcontains', binds: 4 },
  notcontain: { operator: 'notcontains', binds: 4 },
  anyof: { operator: 'anyof', binds: 4 },
  allof: { operator: 'allof', binds: 4 },
  noneof: { operator: 'noneof', binds: 4 },
};

/** Words that are operators in one dialect are names in another. */
const words: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  xlsform: new Set(['or', 'and', 'div', 'mod']),
  limesurvey: new Set(['or', 'and', 'eq', 'ne', 'lt', 'le', 'gt', 'ge']),
  surveyjs: new Set([
    'or',
    'and',
    'equal',
    'notequal',
    'less',
    'lessorequal',
    'greater',
    'greaterorequal',
    'contains',
    'contain',
    'notcontains',
    'notcontain',
    'anyof',
    'allof',
    'noneof',
  ]),
};

const deepest = 60;
const bindsNot = 7;

/**
 * Reads an expression of another system into a tree. Nothing is evaluated.
 * @throws NotTranslatable where it is not understood
 */
export function parseExpression(text: string, dialect: Dialect): Expression {
  const tokens = tokenizeExpression(text, dialect);
  let at = 0;
  let depth = 0;

  const peek = (): Token => tokens[at] ?? { kind: 'end', value: '' };
  const next = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const isSign = (sign: string): boolean => peek().kind === 'sign' && peek().value === sign;
  const expect = (sign: string): void => {
    if (!isSign(sign)) throw new NotTranslatable(peek().value || 'unfinished');
    at += 1;
  };

  const operatorAhead = (): Operator | undefined => {
    const { kind, value } = peek();
    const known = value.toLowerCase();
    if (kind === 'word' && !words[dialect].has(known)) return undefined;
    if (kind !== 'word' && kind !== 'sign') return undefined;
    return Object.hasOwn(operators, known) ? operators[known] : undefined;
  };

  const parts = (close: string): readonly Expression[] => {
    const found: Expression[] = [];
    while (!isSign(close)) {
      if (found.length > 0) expect(',');
      found.push(expression(0));
    }
    expect(close);
    return found;
  };

  const word = (name: string): Expression => {
    const lower = name.toLowerCase();
    if (isSign('(')) {
      at += 1;
      return { kind: 'call', name: lower, parts: parts(')') };
    }
    if (lower === 'true' || lower === 'false')
      return dialect === 'xlsform' ? { kind: 'column', name } : { kind: 'call', name: lower, parts: [] };
    if (dialect === 'limesurvey')
      return /^(?:self|this)(?:\.NAOK|\.value)?$/i.test(name)
        ? { kind: 'self' }
        : { kind: 'reference', name };
    if (dialect === 'xlsform') return { kind: 'column', name };
    if (lower === 'negate') return { kind: 'not', of: expression(bindsNot) };
    return { kind: 'text', value: name };
  };

  const first = (): Expression => {
    const { kind, value } = next();
    if (kind === 'number') return { kind: 'number', value: Number(value) };
    if (kind === 'text') return { kind: 'text', value };
    if (kind === 'reference') return { kind: 'reference', name: value };
    if (kind === 'word') return word(value);
    if (value === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (value === '[' && dialect === 'surveyjs') return { kind: 'list', parts: parts(']') };
    if (value === '.' && dialect === 'xlsform') return { kind: 'self' };
    if (value === '-') return { kind: 'negative', of: expression(bindsNot) };
    if (value === '!') return { kind: 'not', of: expression(bindsNot) };
    throw new NotTranslatable(value || 'unfinished');
  };

  const withPostfix = (of: Expression): Expression => {
    const { kind, value } = peek();
    if (dialect !== 'surveyjs' || kind !== 'word' || !/^(?:not)?empty$/i.test(value)) return of;
    at += 1;
    const empty: Expression = { kind: 'call', name: 'empty', parts: [of] };
    return value.toLowerCase() === 'empty' ? empty : { kind: 'not', of: empty };
  };

  function expression(binds: number): Expression {
    depth += 1;
    if (depth > deepest) throw new NotTranslatable('nested too deep');
    let left = withPostfix(first());
    for (let ahead = operatorAhead(); ahead && ahead.binds > binds; ahead = operatorAhead()) {
      at += 1;
      left = { kind: 'binary', operator: ahead.operator, left, right: expression(ahead.binds) };
    }
    depth -= 1;
    return left;
  }

  const whole = expression(0);
  if (peek().kind !== 'end') throw new NotTranslatable(peek().value);
  return whole;
}
