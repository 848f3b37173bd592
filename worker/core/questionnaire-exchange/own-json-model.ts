import { comparisons, factNames } from '../questionnaire/condition.ts';
import { changeClasses, translationStates, type ItemType } from '../questionnaire/questionnaire.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { isCorruptCode } from './item-codes.ts';
import { objectAt } from './json-access.ts';
import {
  byProperty,
  list,
  number,
  object,
  oneOf,
  optional,
  text,
  truth,
  whole,
  type Shape,
} from './own-json-shapes.ts';

const deepest = 40;

const words = object({ de: text(), en: text() });

const code: Shape = (value, pointer) => {
  text(255)(value, pointer);
  if (typeof value === 'string' && isCorruptCode(value))
    throw new ExchangeProblem('corruptCode', value, { pointer });
};

const day: Shape = (value, pointer) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value))
    throw new ExchangeProblem('wrongType', 'date', { pointer });
};

const numberOrText: Shape = (value, pointer) =>
  typeof value === 'string' ? text()(value, pointer) : number(value, pointer);

/** Nested parts are looked up when they are met; a pointer that is too long is too deep. */
const condition: Shape = (value, pointer) => {
  if (pointer.split('/').length > deepest * 2)
    throw new ExchangeProblem('tooMany', 'nested', { pointer: pointer.slice(0, 80) });
  conditionShape(value, pointer);
};

const term: Shape = (value, pointer) => {
  if (pointer.split('/').length > deepest * 2)
    throw new ExchangeProblem('tooMany', 'nested', { pointer: pointer.slice(0, 80) });
  termShape(value, pointer);
};

const op = oneOf(comparisons);

const conditionShape = byProperty([
  ['all', object({ all: list(condition) })],
  ['any', object({ any: list(condition) })],
  ['not', object({ not: condition })],
  ['item', object({ item: code, op, value: numberOrText })],
  ['answered', object({ answered: code })],
  ['fact', object({ fact: oneOf(factNames), op: oneOf(['==', '!=']), value: text() })],
  ['compare', object({ compare: term, op, to: term })],
]);

const termShape = byProperty([
  ['number', object({ number })],
  ['item', object({ item: code, option: optional(whole) })],
  ['chosen', object({ chosen: code })],
  ['computed', object({ computed: code })],
  ['add', object({ add: list(term) })],
  ['multiply', object({ multiply: list(term) })],
  ['subtract', object({ subtract: term, from: term })],
  ['divide', object({ divide: term, by: term })],
  ['least', object({ least: list(term) })],
  ['greatest', object({ greatest: list(term) })],
  ['round', object({ round: term, decimals: whole })],
  ['firstOf', object({ firstOf: list(term) })],
  ['if', object({ if: condition, value: term, otherwise: term })],
]);

const changed = object({
  from: text(),
  changeClass: oneOf(changeClasses),
  reason: text(),
  language: optional(oneOf(['de', 'en'])),
  lowered: optional(object({ proposed: oneOf(changeClasses), because: text() })),
});

const options = list(
  object({ code: whole, label: words, exclusive: optional(truth), showIf: optional(condition) }),
  5000,
);

const base = {
  type: text(),
  code,
  version: text(),
  text: words,
  hint: optional(words),
  lead: optional(words),
  dontKnow: optional(words),
  notApplicable: optional(words),
  showIf: optional(condition),
  checks: optional(list(object({ holds: condition, message: words }))),
  required: optional(truth),
  concept: optional(text()),
  sensitiveBecause: optional(words),
  translation: optional(oneOf(translationStates)),
  changed: optional(changed),
};

const question = {
  code,
  version: text(),
  text: words,
  hint: optional(words),
  dontKnow: optional(words),
  changed: optional(changed),
};

const items: Readonly<Record<ItemType, Shape>> = {
  rating: object({ ...base, options, scale: text() }),
  zeroToTen: object({ ...base, lowLabel: words, highLabel: words }),
  single: object({ ...base, options, randomOrder: optional(truth) }),
  multiple: object({ ...base, options, randomOrder: optional(truth) }),
  ranking: object({ ...base, options, randomOrder: optional(truth), atMost: optional(whole) }),
  number: object({ ...base, unit: words, min: number, max: number }),
  money: object({ ...base, unit: words, min: number, max: number }),
  percentSplit: object({ ...base, options }),
  date: object({ ...base, min: optional(day), max: optional(day) }),
  shortText: object({ ...base, maxLength: whole }),
  longText: object({ ...base, maxLength: whole }),
  consent: object({ ...base, details: words, agree: words, decline: words }),
  information: object(base),
  importancePerformance: object({
    ...base,
    rows: list(
      object({
        code,
        version: text(),
        label: words,
        showIf: optional(condition),
        changed: optional(changed),
      }),
    ),
    used: object({ ...question, yes: words, no: words }),
    importance: object({ ...question, options, scale: text() }),
    performance: object({ ...question, options, scale: text() }),
    whyNot: optional(object({ ...question, options, fromImportance: number, atMost: whole })),
  }),
  roster: object({ ...base, none: words, details: list(item), detailsAtMost: whole }),
};

function item(value: unknown, pointer: string): void {
  const { type } = objectAt(value, pointer);
  const shape = Object.entries(items).find(([name]) => name === type)?.[1];
  if (shape === undefined)
    throw new ExchangeProblem('wrongType', String(type), { pointer: `${pointer}/type` });
  shape(value, pointer);
}

/** What a questionnaire of ours is, in JSON. */
export const questionnaireShape: Shape = object({
  code,
  version: text(),
  title: words,
  sections: list(
    object({
      code,
      title: words,
      items: list(item),
      showIf: optional(condition),
      randomOrder: optional(truth),
    }),
  ),
  computed: optional(list(object({ code, label: words, value: term }))),
});
