import { answerKind } from '../../worker/core/questionnaire/check/item-kinds.ts';
import type { Comparison, Condition, FactName, Term } from '../../worker/core/questionnaire/condition.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { expandForm } from '../../worker/core/questionnaire/expand-form.ts';
import type { Item, Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import type { Locale, Text } from '../../worker/core/organisation.ts';
import { formatFor } from './format.ts';
import type { MessageKey, Translate } from './translate.ts';
import { isMessageKey } from './translator.ts';

/** What a condition is read with. */
export interface ConditionReading {
  readonly t: Translate;
  readonly locale: Locale;
  /** Every question that a condition may name, by code. */
  readonly items: ReadonlyMap<string, Item>;
  readonly computed: ReadonlyMap<string, Text>;
  /** A text of the instrument in the reader's words. */
  readonly say: (text: Text) => string;
}

/** Makes the conditions of an instrument readable. */
export function conditionReading(
  questionnaire: Questionnaire,
  { t, locale, say }: Pick<ConditionReading, 't' | 'locale' | 'say'>,
): ConditionReading {
  const items = itemsOf(expandForm(questionnaire)).flatMap((item) =>
    item.type === 'roster' ? [item, ...item.details] : [item],
  );
  return {
    t,
    locale,
    say,
    items: new Map(items.map((item) => [item.code, item])),
    computed: new Map((questionnaire.computed ?? []).map(({ code, label }) => [code, label])),
  };
}

/** „Wird gezeigt, wenn …“ */
export function shownIfSentence(condition: Condition, reading: ConditionReading): string {
  return reading.t('conditions.shownIf', { bedingung: conditionClause(condition, reading) });
}

/** „Zulässig, wenn …“ */
export function holdsIfSentence(condition: Condition, reading: ConditionReading): string {
  return reading.t('conditions.holdsIf', { bedingung: conditionClause(condition, reading) });
}

const operators = {
  '==': 'eq',
  '!=': 'ne',
  '>=': 'ge',
  '<=': 'le',
  '>': 'gt',
  '<': 'lt',
} as const satisfies Record<Comparison, string>;

/** The part of the sentence behind „wenn“; parts of another kind inside it stand in brackets. */
function conditionClause(condition: Condition, reading: ConditionReading): string {
  const { t } = reading;
  if ('all' in condition) return joined(condition.all, 'and', reading);
  if ('any' in condition) return joined(condition.any, 'or', reading);
  if ('not' in condition) {
    if ('answered' in condition.not)
      return t('conditions.notAnswered', { frage: question(condition.not.answered, reading) });
    return t('conditions.not', { bedingung: grouped(condition.not, reading) });
  }
  if ('answered' in condition)
    return t('conditions.answered', { frage: question(condition.answered, reading) });
  if ('fact' in condition) return factClause(condition, reading);
  if ('item' in condition) return itemClause(condition, reading);
  return t(`conditions.number.${operators[condition.op]}`, {
    links: termWords(condition.compare, reading),
    rechts: termWords(condition.to, reading),
  });
}

function joined(parts: readonly Condition[], word: 'and' | 'or', reading: ConditionReading): string {
  const { t } = reading;
  const [first, ...rest] = parts;
  if (first === undefined) return t(word === 'and' ? 'conditions.always' : 'conditions.never');
  if (rest.length === 0) return conditionClause(first, reading);
  return rest.reduce(
    (links, part) => t(`conditions.${word}`, { links, rechts: grouped(part, reading) }),
    grouped(first, reading),
  );
}

/** In brackets where it has several parts itself. */
function grouped(condition: Condition, reading: ConditionReading): string {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const bedingung = conditionClause(condition, reading);
  return parts.length > 1 ? reading.t('conditions.group', { bedingung }) : bedingung;
}

function itemClause(
  { item: code, op, value }: Extract<Condition, { readonly item: string }>,
  reading: ConditionReading,
): string {
  const { t } = reading;
  const item = reading.items.get(code);
  const kind = item === undefined ? 'text' : answerKind(item);
  const words = { frage: question(code, reading), wert: valueWords(item, value, reading) };
  if (kind === 'codes') return t(`conditions.codes.${operators[op]}`, words);
  if (kind === 'day') return t(`conditions.day.${operators[op]}`, words);
  if (typeof value === 'number') return t(`conditions.code.${operators[op]}`, words);
  return t(op === '!=' ? 'conditions.text.ne' : 'conditions.text.eq', words);
}

/** An answer in words: the label of an option in quotation marks, a number with its unit, a day. */
function valueWords(item: Item | undefined, value: number | string, reading: ConditionReading): string {
  const { t, locale, say } = reading;
  if (typeof value === 'string')
    return item?.type === 'date' ? formatFor(locale).day(value) : t('conditions.quoted', { text: value });
  const label = labelOf(item, value);
  if (label !== undefined) return t('conditions.quoted', { text: say(label) });
  const unit = item !== undefined && 'unit' in item ? ` ${say(item.unit)}` : '';
  return `${number(locale, value)}${unit}`.trim();
}

function labelOf(item: Item | undefined, code: number): Text | undefined {
  if (item?.type === 'consent') return code === 1 ? item.agree : item.decline;
  return item !== undefined && 'options' in item
    ? item.options.find((option) => option.code === code)?.label
    : undefined;
}

function factClause(
  { fact, op, value }: Extract<Condition, { readonly fact: string }>,
  { t }: ConditionReading,
): string {
  if (fact === 'hasOffice')
    return t((value === 'yes') === (op === '==') ? 'conditions.office.yes' : 'conditions.office.no');
  return t(`conditions.fact.${op === '==' ? 'eq' : 'ne'}`, {
    merkmal: t(`conditions.fact.${fact}`),
    wert: t('conditions.quoted', { text: factWord(fact, value, t) }),
  });
}

/** Keys of the words for the values of a fact; a value that there is not is said as it is. */
export function factWord(fact: Exclude<FactName, 'hasOffice'>, value: string, t: Translate): string {
  const keys: Readonly<Record<typeof fact, string>> = {
    memberKind: `common.memberKind.${value}`,
    sizeClass: `common.sizeClass.${value}`,
    clusterKind: `common.clusterKind.${value}`,
    tenure: `indicators.segment.${value}`,
  };
  const key = keys[fact];
  // A key chosen at run time: none of them has parameters, which the type cannot follow.
  return isMessageKey(key) ? (t as (key: MessageKey) => string)(key) : value;
}

function termWords(term: Term, reading: ConditionReading): string {
  const { t, locale, say } = reading;
  const words = (part: Term) => termWords(part, reading);
  const parts = (list: readonly Term[]) => ({ teile: list.map(words).join('; ') });
  if ('number' in term) return number(locale, term.number);
  if ('computed' in term) {
    const label = reading.computed.get(term.computed);
    return t('conditions.quoted', { text: label === undefined ? term.computed : say(label) });
  }
  if ('option' in term) {
    const item = reading.items.get(term.item);
    const wert = valueWords(item, term.option, reading);
    const key = item?.type === 'ranking' ? 'conditions.term.place' : 'conditions.term.share';
    return t(key, { wert, frage: question(term.item, reading) });
  }
  if ('item' in term) return question(term.item, reading);
  if ('chosen' in term) return t('conditions.term.chosen', { frage: question(term.chosen, reading) });
  if ('add' in term) return `(${term.add.map(words).join(' + ')})`;
  if ('multiply' in term) return `(${term.multiply.map(words).join(' × ')})`;
  if ('least' in term) return t('conditions.term.least', parts(term.least));
  if ('greatest' in term) return t('conditions.term.greatest', parts(term.greatest));
  if ('firstOf' in term)
    return term.firstOf.length === 0
      ? t('conditions.term.absent')
      : t('conditions.term.firstOf', parts(term.firstOf));
  if ('subtract' in term)
    return t('conditions.term.subtract', { ganzes: words(term.from), teil: words(term.subtract) });
  if ('divide' in term)
    return t('conditions.term.divide', { ganzes: words(term.divide), teil: words(term.by) });
  if ('round' in term) return t('conditions.term.round', { teil: words(term.round), stellen: term.decimals });
  return t('conditions.term.if', {
    wert: words(term.value),
    bedingung: conditionClause(term.if, reading),
    sonst: words(term.otherwise),
  });
}

const longestQuestion = 60;

/** A question by its code and the beginning of its text. */
function question(code: string, { t, items, say }: ConditionReading): string {
  const item = items.get(code);
  if (item === undefined) return code;
  const text = say(item.text);
  const frage = text.length <= longestQuestion ? text : `${text.slice(0, longestQuestion).trimEnd()} …`;
  return t('conditions.question', { code, frage });
}

/** All decimals that there are. */
function number(locale: Locale, value: number): string {
  const format = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 20 });
  return format.format(value);
}
