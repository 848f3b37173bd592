import type { Comparison, Condition, Term } from '../questionnaire/condition.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import { NotTranslatable, type Dialect } from './expression.ts';

type Items = ReadonlyMap<string, Item>;

const equals: Readonly<Record<Dialect, string>> = { xlsform: '=', limesurvey: '==', surveyjs: '=' };

function sign(op: Comparison, dialect: Dialect): string {
  return op === '==' ? equals[dialect] : op;
}

function reference(code: string, dialect: Dialect): string {
  if (dialect === 'xlsform') return `\${${code}}`;
  return dialect === 'limesurvey' ? `${code}.NAOK` : `{${code}}`;
}

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw new NotTranslatable(text);
}

/**
 * A condition of ours as an expression of another system; computed values are written out before.
 * @throws NotTranslatable where the other system has no words for it, as for facts of the frame
 */
export function writeExpression(condition: Condition, dialect: Dialect, items: Items): string {
  const of = (part: Condition) => writeExpression(part, dialect, items);
  if ('all' in condition) return joined(condition.all.map(of), 'and', dialect);
  if ('any' in condition) return joined(condition.any.map(of), 'or', dialect);
  if ('not' in condition)
    return dialect === 'xlsform' ? `not(${of(condition.not)})` : `!(${of(condition.not)})`;
  if ('answered' in condition) return answered(condition.answered, dialect, items);
  if ('fact' in condition) throw new NotTranslatable(condition.fact);
  if ('item' in condition) return comparison(condition, dialect, items);
  const [left, right] = [term(condition.compare, dialect, items), term(condition.to, dialect, items)];
  return `${left} ${sign(condition.op, dialect)} ${right}`;
}

function joined(parts: readonly string[], word: 'and' | 'or', dialect: Dialect): string {
  if (parts.length === 0) {
    const [yes, no] =
      dialect === 'xlsform'
        ? ['true()', 'false()']
        : dialect === 'limesurvey'
          ? ['1', '0']
          : ['1 = 1', '1 = 2'];
    return word === 'and' ? (yes ?? '') : (no ?? '');
  }
  return parts.map((part) => `(${part})`).join(` ${word} `);
}

function itemNamed(code: string, items: Items): Item {
  const item = items.get(code);
  if (item === undefined) throw new NotTranslatable(code);
  return item;
}

function answered(code: string, dialect: Dialect, items: Items): string {
  const item = itemNamed(code, items);
  if (dialect === 'xlsform') return `\${${code}} != ''`;
  if (dialect === 'surveyjs') return `{${code}} notempty`;
  if (item.type !== 'multiple') return `!is_empty(${code}.NAOK)`;
  return joined(
    item.options.map((option) => `${code}_${option.code}.NAOK == 'Y'`),
    'or',
    dialect,
  );
}

function comparison(
  { item: code, op, value }: Extract<Condition, { readonly item: string }>,
  dialect: Dialect,
  items: Items,
): string {
  const item = itemNamed(code, items);
  if (item.type === 'multiple') {
    if (op !== '==' && op !== '!=') throw new NotTranslatable(op);
    if (dialect === 'xlsform') {
      const chosen = `selected(\${${code}}, '${value}')`;
      return op === '==' ? chosen : `not(${chosen})`;
    }
    if (dialect === 'limesurvey') return `${code}_${value}.NAOK ${op} 'Y'`;
    return `{${code}} ${op === '==' ? 'contains' : 'notcontains'} ${value}`;
  }
  const asText =
    typeof value === 'string' || (item.type !== 'number' && dialect === 'limesurvey' && /[!=]=/.test(op));
  return `${reference(code, dialect)} ${sign(op, dialect)} ${asText ? quoted(String(value)) : String(value)}`;
}

function term(whole: Term, dialect: Dialect, items: Items): string {
  const of = (part: Term) => term(part, dialect, items);
  const list = (parts: readonly Term[], word: string) => `(${parts.map(of).join(` ${word} `)})`;
  if ('number' in whole) return String(whole.number);
  if ('option' in whole) throw new NotTranslatable(whole.item);
  if ('item' in whole) return reference(itemNamed(whole.item, items).code, dialect);
  if ('add' in whole) return list(whole.add, '+');
  if ('multiply' in whole) return list(whole.multiply, '*');
  if ('subtract' in whole) return `(${of(whole.from)} - ${of(whole.subtract)})`;
  if ('divide' in whole)
    return `(${of(whole.divide)} ${dialect === 'xlsform' ? 'div' : '/'} ${of(whole.by)})`;
  if ('chosen' in whole && dialect === 'xlsform') return `count-selected(\${${whole.chosen}})`;
  if ('least' in whole) return `min(${whole.least.map(of).join(', ')})`;
  if ('greatest' in whole) return `max(${whole.greatest.map(of).join(', ')})`;
  if ('round' in whole) return `round(${of(whole.round)}, ${whole.decimals})`;
  if ('if' in whole) {
    const name = dialect === 'surveyjs' ? 'iif' : 'if';
    return `${name}(${writeExpression(whole.if, dialect, items)}, ${of(whole.value)}, ${of(whole.otherwise)})`;
  }
  throw new NotTranslatable(Object.keys(whole).join());
}
