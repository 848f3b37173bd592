import { cleanText } from '../core/questionnaire/clean-text.ts';
import type { Text } from '../core/organisation.ts';
import { ownScale } from '../core/questionnaire/drafts/new-item.ts';
import type { Item, ItemOf, ItemType } from '../core/questionnaire/questionnaire.ts';
import type { FieldError } from '../../web/components/form-state.ts';
import type { FormValues } from '../platform/form.ts';
import { scales, type ScaleName } from './instruments/scales.ts';
import { optionValues, readOptions } from './option-form.ts';

/** What a form says, with what is wrong with it. */
export class FormReader {
  readonly errors: FieldError[] = [];
  readonly #values: FormValues;

  constructor(values: FormValues) {
    this.#values = values;
  }

  raw(name: string): string {
    return this.#values[name] ?? '';
  }

  text(name: string, longest = 600): Text {
    const read = (field: string) => {
      const text = cleanText(this.raw(field), false);
      if (text.length > longest) this.refuse(field, 'common.error.tooLong', { max: longest });
      return text;
    };
    return { de: read(`${name}De`), en: read(`${name}En`) };
  }

  /** A text that may be left out; absent where both languages are empty. */
  optional(name: string, longest?: number): Text | undefined {
    const text = this.text(name, longest);
    return text.de === '' && text.en === '' ? undefined : text;
  }

  number(name: string, lowest: number, highest: number): number {
    const text = this.raw(name).trim();
    const number = Number(text);
    if (/^-?\d{1,9}$/.test(text) && number >= lowest && number <= highest) return number;
    this.refuse(name, 'common.error.wholeNumber', { min: lowest, max: highest });
    return lowest;
  }

  day(name: string): string | undefined {
    const text = this.raw(name).trim();
    if (text === '') return undefined;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true)
      return text;
    this.refuse(name, 'common.error.date');
    return undefined;
  }

  ticked(name: string): boolean {
    return this.raw(name) !== '';
  }

  refuse(field: string, key: FieldError['key'], params: NonNullable<FieldError['params']> = {}): void {
    this.errors.push({ field, key, params });
  }
}

interface TypeForm<I extends Item> {
  values(item: I): FormValues;
  read(item: I, form: FormReader): I;
}

const lowest = -999_999_999;
const highest = 999_999_999;

const bounded = <I extends ItemOf<'number' | 'money'>>(): TypeForm<I> => ({
  values: ({ unit, min, max }) => ({ ...textValues('unit', unit), min: String(min), max: String(max) }),
  read(item, form) {
    const [min, max] = [form.number('min', lowest, highest), form.number('max', lowest, highest)];
    if (max < min) form.refuse('max', 'questionnaires.item.maxBelowMin');
    return { ...item, unit: form.text('unit', 60), min, max };
  },
});

const written = <I extends ItemOf<'shortText' | 'longText'>>(longest: number): TypeForm<I> => ({
  values: ({ maxLength }) => ({ maxLength: String(maxLength) }),
  read: (item, form) => ({ ...item, maxLength: form.number('maxLength', 1, longest) }),
});

const listed = <I extends ItemOf<'single' | 'multiple' | 'ranking' | 'percentSplit'>>(): TypeForm<I> => ({
  values: (item) => ({
    ...optionValues(item.options),
    ...('randomOrder' in item && item.randomOrder === true ? { randomOrder: '1' } : {}),
  }),
  read(item, form) {
    const options = readOptions(form, item.options);
    const random = form.ticked('randomOrder');
    const hadRandom = 'randomOrder' in item && item.randomOrder === true;
    return { ...item, options, ...(random || hadRandom ? { randomOrder: random } : {}) };
  },
});

const untouched = <I extends Item>(): TypeForm<I> => ({ values: () => ({}), read: (item) => item });

/** What the form of each type has beside the texts that all have. */
const typeForms: { readonly [T in ItemType]: TypeForm<ItemOf<T>> } = {
  rating: {
    values: ({ scale, options }) => ({
      scale: scale in scales ? scale : ownScale,
      ...optionValues(options),
    }),
    read(item, form) {
      const scale = form.raw('scale');
      if (isScale(scale)) return { ...item, scale, options: scales[scale] };
      return { ...item, scale: ownScale, options: readOptions(form, item.options) };
    },
  },
  zeroToTen: {
    values: ({ lowLabel, highLabel }) => ({
      ...textValues('low', lowLabel),
      ...textValues('high', highLabel),
    }),
    read: (item, form) => ({ ...item, lowLabel: form.text('low', 120), highLabel: form.text('high', 120) }),
  },
  single: listed(),
  multiple: listed(),
  ranking: listed(),
  number: bounded(),
  money: bounded(),
  percentSplit: listed(),
  date: {
    values: ({ min = '', max = '' }) => ({ min, max }),
    read(item, form) {
      const { min: _min, max: _max, ...rest } = item;
      const [min, max] = [form.day('min'), form.day('max')];
      if (min !== undefined && max !== undefined && max < min)
        form.refuse('max', 'questionnaires.item.maxBelowMin');
      return { ...rest, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    },
  },
  shortText: written(500),
  longText: written(4000),
  consent: {
    values: ({ details, agree, decline }) => ({
      ...textValues('details', details),
      ...textValues('agree', agree),
      ...textValues('decline', decline),
    }),
    read: (item, form) => ({
      ...item,
      details: form.text('details', 2000),
      agree: form.text('agree', 200),
      decline: form.text('decline', 200),
    }),
  },
  information: untouched(),
  importancePerformance: untouched(),
  roster: untouched(),
};

const optionalTexts = ['lead', 'hint', 'dontKnow', 'notApplicable', 'sensitiveBecause'] as const;

/** A question as its form shows it. */
export function itemValues(item: Item): FormValues {
  // The registry has an entry for each type; TypeScript cannot follow that item and entry share one.
  const form = typeForms[item.type] as unknown as TypeForm<Item>;
  return {
    ...textValues('text', item.text),
    ...Object.assign({}, ...optionalTexts.map((name) => textValues(name, item[name]))),
    ...form.values(item),
  };
}

/** What a form makes of a question; codes and everything that no field shows stay. */
export function readItem(
  item: Item,
  values: FormValues,
): { readonly item: Item; readonly errors: readonly FieldError[] } {
  const form = new FormReader(values);
  // As above.
  const typeForm = typeForms[item.type] as unknown as TypeForm<Item>;
  const text = form.text('text');
  if (text.de === '') form.refuse('textDe', 'questionnaires.item.textNeeded');
  const { lead: _l, hint: _h, dontKnow: _d, notApplicable: _n, sensitiveBecause: _s, ...rest } = item;
  const optional = Object.fromEntries(
    optionalTexts.flatMap((name) => {
      const read = form.optional(name);
      return read === undefined ? [] : [[name, read]];
    }),
  );
  // Only optional texts were taken out and put in again.
  const read = typeForm.read({ ...rest, text, ...optional } as Item, form);
  return { item: read, errors: form.errors };
}

function textValues(name: string, text: Text | undefined): FormValues {
  return { [`${name}De`]: text?.de ?? '', [`${name}En`]: text?.en ?? '' };
}

function isScale(name: string): name is ScaleName {
  return Object.hasOwn(scales, name);
}
