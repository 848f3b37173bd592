import { NotTranslatable, type Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';

/**
 * A filter of choices as the condition of one of them: the columns of the choices are replaced by its cells.
 * @returns an expression of XLSForm
 * @throws NotTranslatable where the filter is not understood or names a column that is not there
 */
export function filterOfChoice(filter: string, cells: ReadonlyMap<string, string>): string {
  return written(parseExpression(filter, 'xlsform'), cells);
}

function written(expression: Expression, cells: ReadonlyMap<string, string>): string {
  const of = (part: Expression) => written(part, cells);
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'text':
      return quoted(expression.value);
    case 'column': {
      const cell = cells.get(expression.name);
      if (cell === undefined) throw new NotTranslatable(expression.name);
      return quoted(cell);
    }
    case 'reference':
      return `\${${expression.name}}`;
    case 'call':
      return `${expression.name}(${expression.parts.map(of).join(', ')})`;
    case 'binary':
      return `(${of(expression.left)} ${spelled[expression.operator] ?? expression.operator} ${of(expression.right)})`;
    default:
      throw new NotTranslatable(expression.kind);
  }
}

const spelled: Readonly<Record<string, string>> = { '==': '=', '/': 'div', '%': 'mod' };

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw new NotTranslatable(text);
}
