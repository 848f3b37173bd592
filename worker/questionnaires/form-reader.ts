import type { FieldError } from '../../web/components/form-state.ts';
import type { Text } from '../core/organisation.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import type { Item } from '../core/questionnaire/questionnaire.ts';
import type { FormValues } from '../platform/form.ts';
import { scales, type ScaleName } from './instruments/scales.ts';

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

export interface TypeForm<I extends Item> {
  values(item: I): FormValues;
  read(item: I, form: FormReader): I;
}

/** Both languages of a text as fields. */
export function textValues(name: string, text: Text | undefined): FormValues {
  return { [`${name}De`]: text?.de ?? '', [`${name}En`]: text?.en ?? '' };
}

/** Whether a name is that of a scale of the house. */
export function isScale(name: string): name is ScaleName {
  return Object.hasOwn(scales, name);
}
