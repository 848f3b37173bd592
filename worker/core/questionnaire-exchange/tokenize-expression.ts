import { NotTranslatable, type Dialect } from './expression.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'word' | 'sign' | 'end';
  readonly value: string;
}

const longest = 10_000;

const shapes: Readonly<Record<Dialect, RegExp>> = {
  xlsform:
    /\s*(?:(?<number>\d+(?:\.\d+)?|\.\d+)|'(?<single>[^']*)'|"(?<double>[^"]*)"|\$\{\s*(?<reference>[^{}]+?)\s*\}|(?<word>[\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}_][\p{L}\p{N}_-]*)?)|(?<sign><=|>=|!=|\.\.|[=<>+\-*/(),.|[\]]))/uy,
  limesurvey:
    /\s*(?:(?<number>\d+(?:\.\d+)?(?![\p{L}\d_])|\.\d+)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<word>[\p{L}\d_][\p{L}\p{N}_.]*)|(?<sign><=|>=|==|!=|<>|&&|\|\||[=<>+\-*/(),!%]))/uy,
  surveyjs:
    /\s*(?:(?<number>\d+(?:\.\d+)?(?![\p{L}\d_]))|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|\{\s*(?<reference>[^{}]+?)\s*\}|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign><=|>=|==|!=|<>|&&|\|\||\*=|[=<>+\-*/(),!%[\]]))/uy,
};

/** The tokens of an expression, an end behind them. @throws NotTranslatable at the first sign that is none */
export function tokenizeExpression(text: string, dialect: Dialect): readonly Token[] {
  if (text.length > longest) throw new NotTranslatable('too long');
  const shape = new RegExp(shapes[dialect]);
  const end = text.trimEnd().length;
  const tokens: Token[] = [];
  for (let at = 0; at < end; at = shape.lastIndex) {
    shape.lastIndex = at;
    const groups = shape.exec(text)?.groups;
    if (groups === undefined) throw new NotTranslatable(text.slice(at, at + 20).trim());
    tokens.push(tokenOf(groups, dialect));
  }
  return [...tokens, { kind: 'end', value: '' }];
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>, dialect: Dialect): Token {
  const { number, single, double, reference, word, sign } = groups;
  if (number !== undefined) return { kind: 'number', value: number };
  if (reference !== undefined) return { kind: 'reference', value: reference };
  if (word !== undefined) return { kind: 'word', value: word };
  if (sign !== undefined) return { kind: 'sign', value: sign };
  const text = single ?? double ?? '';
  return { kind: 'text', value: dialect === 'xlsform' ? text : text.replace(/\\(.)/gs, '$1') };
}
