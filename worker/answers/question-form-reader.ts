import type { FieldError } from '../../web/components/form-state.ts';
import { meaningOfText, roleOfColumn } from '../../web/views/rounds/text-meanings.ts';
import type { Text } from '../core/organisation.ts';
import type { ColumnProfile } from '../core/past-rounds/column-profile.ts';
import { plainText } from '../core/past-rounds/plain-text.ts';
import type { MappedItem, RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import type { FormValues } from '../platform/form.ts';

const longestText = 500;
const highestNumber = 999;
const codeShape = /^[A-Z][A-Z0-9_]{0,19}$/;

/** Fields of the sent form of one question, and what is wrong with them. A field that was not sent changes nothing. */
export class QuestionFormReader {
  readonly errors: FieldError[] = [];
  readonly #values: FormValues;

  constructor(values: FormValues) {
    this.#values = values;
  }

  error(field: string, key: FieldError['key'], params: FieldError['params'] = {}): void {
    this.errors.push({ field, key, params });
  }

  text(field: string): string {
    return cleanText(this.#values[field] ?? '', false);
  }

  code({ items }: RoundMapping, item: MappedItem): string {
    if (this.#values['code'] === undefined) return item.code;
    const code = this.text('code').toUpperCase();
    if (!codeShape.test(code)) this.error('code', 'rounds.question.codeShape');
    else if (items.some((other) => other.code === code && other.code !== item.code))
      this.error('code', 'rounds.question.codeTwice');
    return code;
  }

  /** Both languages of a wording: `textDe`, `labelEn-3`. */
  label(name: string, before: Text, suffix = ''): Text {
    return {
      de: this.#wording(`${name}De${suffix}`, before.de),
      en: this.#wording(`${name}En${suffix}`, before.en),
    };
  }

  #wording(field: string, before: string): string {
    if (this.#values[field] === undefined) return before;
    const text = this.text(field);
    if (text === '') this.error(field, 'common.error.required');
    if (text.length > longestText) this.error(field, 'common.error.tooLong', { max: longestText });
    return text;
  }

  measure(field: string, before: number): number {
    const sent = this.#values[field]?.trim();
    if (sent === undefined) return before;
    const isNumber = /^-?\d{1,12}([.,]\d{1,6})?$/.test(sent);
    if (!isNumber) this.error(field, 'rounds.question.noNumber');
    return isNumber ? Number(sent.replace(',', '.')) : before;
  }

  /** The numbers of options after the form, by what they were before; two of the same are wrong. */
  optionNumbers(before: readonly number[]): ReadonlyMap<number, number> {
    const numbers = new Map<number, number>();
    for (const code of before) {
      const field = `number-${code}`;
      const sent = this.#values[field]?.trim() ?? String(code);
      const number = /^\d{1,3}$/.test(sent) ? Number(sent) : Number.NaN;
      if (Number.isNaN(number)) this.error(field, 'common.error.wholeNumber', { min: 0, max: highestNumber });
      else if ([...numbers.values()].includes(number)) this.error(field, 'rounds.question.numberTwice');
      numbers.set(code, Number.isNaN(number) ? code : number);
    }
    return numbers;
  }

  /** What the texts of a column are said to stand for, by the texts as they stand in the file. */
  meanings({ texts }: ColumnProfile, item: MappedItem): Meanings {
    const chosen = texts.map(
      ({ text }, at) => [text, this.sent(`value-${at}`) ?? meaningOfText(item, text)] as const,
    );
    return new Meanings(new Map(chosen));
  }

  role({ letter }: ColumnProfile, item: MappedItem): string {
    return this.sent(`role-${letter}`) ?? roleOfColumn(item, letter);
  }

  /** The texts of a list whose boxes are ticked; the form says with `picks` that it has boxes. */
  picked(texts: readonly string[], before: readonly string[]): readonly string[] {
    if (this.sent('picks') === undefined) return before;
    return texts.filter((_, at) => this.sent(`pick-${at}`) !== undefined);
  }

  /** A field as it was sent; undefined where the form has none. */
  sent(field: string): string | undefined {
    return this.#values[field];
  }
}

/** What the texts that a form shows stand for. */
export class Meanings {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #shown: ReadonlySet<string>;

  constructor(chosen: ReadonlyMap<string, string>) {
    this.#chosen = chosen;
    this.#shown = new Set([...chosen.keys()].map(plainText));
  }

  /** Texts that stand for something now: those chosen for it, and those from before that this file does not have. */
  textsFor(meaning: string, before: readonly string[] = []): readonly string[] {
    const kept = before.filter((text) => !this.#shown.has(plainText(text)));
    return [...kept, ...[...this.#chosen].flatMap(([text, chosen]) => (chosen === meaning ? [text] : []))];
  }
}
