import { ownScale } from '../core/questionnaire/drafts/new-item.ts';
import {
  translationStates,
  type Item,
  type ItemOf,
  type ItemType,
} from '../core/questionnaire/questionnaire.ts';
import type { FieldError } from '../../web/components/form-state.ts';
import type { FormValues } from '../platform/form.ts';
import { scales } from './instruments/scales.ts';
import { FormReader, isScale, textValues, type TypeForm } from './form-reader.ts';
import { batteryForm } from './battery-form.ts';
import { optionValues, readOptions } from './option-form.ts';
import { rosterForm } from './roster-form.ts';

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
  ranking: {
    values: (item) => ({ ...listed().values(item), atMost: String(item.atMost ?? '') }),
    read(item, form) {
      const { atMost: _, ...rest } = item;
      const read = listed<ItemOf<'ranking'>>().read(rest, form);
      if (form.raw('atMost').trim() === '') return read;
      return { ...read, atMost: form.number('atMost', 1, read.options.length) };
    },
  },
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
  importancePerformance: batteryForm,
  roster: rosterForm,
};

const optionalTexts = ['lead', 'hint', 'dontKnow', 'notApplicable', 'sensitiveBecause'] as const;

/** A question as its form shows it. */
export function itemValues(item: Item): FormValues {
  // The registry has an entry for each type; TypeScript cannot follow that item and entry share one.
  const form = typeForms[item.type] as unknown as TypeForm<Item>;
  return {
    ...textValues('text', item.text),
    ...Object.assign({}, ...optionalTexts.map((name) => textValues(name, item[name]))),
    ...(item.required === true ? { required: '1' } : {}),
    translation: item.translation ?? '',
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
  const { lead: _l, hint: _h, dontKnow: _d, notApplicable: _n, sensitiveBecause: _s, ...others } = item;
  const { required: _r, translation: _t, ...rest } = others;
  const translation = translationStates.find((state) => state === form.raw('translation'));
  const more = {
    ...(form.ticked('required') ? { required: true } : {}),
    ...(translation === undefined ? {} : { translation }),
  };
  const optional = Object.fromEntries(
    optionalTexts.flatMap((name) => {
      const read = form.optional(name);
      return read === undefined ? [] : [[name, read]];
    }),
  );
  // Only what is optional was taken out and put in again.
  const read = typeForm.read({ ...rest, text, ...optional, ...more } as Item, form);
  return { item: read, errors: form.errors };
}
