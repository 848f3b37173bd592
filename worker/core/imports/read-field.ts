import { cleanText, textLength } from '../questionnaire/clean-text.ts';
import { readDegression, writeDegression } from '../ledger/degression.ts';
import { cleanTags } from '../register/clean-tags.ts';
import { normaliseLabel } from './normalise-label.ts';
import { amountOfNumber, readAmount, type AmountRead, type NumberStyle } from './read-amount.ts';
import { readDay, type DayStyle } from './read-day.ts';
import type { Choice, FieldProblem, FieldSpec, FieldType, FieldValue, SourceCell } from './table-spec.ts';

/** How the column writes what can be written in more than one way. */
export interface ColumnStyle {
  readonly numbers: NumberStyle;
  readonly days: DayStyle;
}

type Failed = Pick<FieldProblem, 'code' | 'params'>;
type Read = { readonly value: FieldValue } | Failed;
type TypeOf<K extends FieldType['kind']> = Extract<FieldType, { readonly kind: K }>;
type Readers = {
  readonly [K in FieldType['kind']]: (cell: SourceCell, type: TypeOf<K>, style: ColumnStyle) => Read;
};

function shortEnough(value: string, max: number): Read {
  return textLength(value) > max ? { code: 'tooLong', params: { max } } : { value };
}

/** Of a name with a domain behind it; whether mail arrives is another question. */
const emailShape = /^[^\s@<>"',;:\\]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}$/u;
const longestEmail = 254;

export function isEmailAddress(text: string): boolean {
  return text.length <= longestEmail && emailShape.test(text) && !text.includes('..');
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'wahr']);
const no = new Set(['nein', 'n', 'no', '0', 'false', 'falsch']);

function fromAmount(read: AmountRead): Read {
  return read.ok ? { value: read.cents } : { code: read.code };
}

function wholeNumberOf(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,]0+)?$/.test(compact)) return null;
  return Number(compact.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

const optionsByLabel = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

/** Every word for an option: its code, its labels, its synonyms. */
function labelsOf(options: readonly Choice[]): ReadonlyMap<string, string> {
  const known = optionsByLabel.get(options);
  if (known !== undefined) return known;
  const labels = new Map(
    options.flatMap(({ code, label, synonyms = [] }) =>
      [code, label.de, label.en, ...synonyms].map((word) => [normaliseLabel(word), code] as const),
    ),
  );
  optionsByLabel.set(options, labels);
  return labels;
}

const readers: Readers = {
  text: ({ text }, { maxLength }) => shortEnough(cleanText(text, false), maxLength),
  lines: ({ text }, { maxLength }) => shortEnough(cleanText(text, true), maxLength),
  email: ({ text }) => {
    const address = cleanText(text, false)
      .replace(/^mailto:/i, '')
      .toLowerCase();
    return isEmailAddress(address) ? { value: address } : { code: 'email' };
  },
  day: ({ text, kind }, _, { days }) => {
    const day = kind === 'day' ? text : readDay(text, days);
    return day === null ? { code: 'day' } : { value: day };
  },
  yesNo: ({ text }) => {
    const word = normaliseLabel(text);
    if (yes.has(word)) return { value: true };
    return no.has(word) ? { value: false } : { code: 'yesNo' };
  },
  wholeNumber: ({ text }, { min, max }) => {
    const number = wholeNumberOf(text);
    const fits = number !== null && Number.isSafeInteger(number) && number >= min && number <= max;
    return fits ? { value: number } : { code: 'wholeNumber', params: { min, max } };
  },
  amount: ({ text, kind }, _, { numbers }) =>
    fromAmount(kind === 'number' ? amountOfNumber(Number(text)) : readAmount(text, numbers)),
  yearAmounts: ({ text }, { maxLength }, { numbers }) => {
    const written = cleanText(text, true);
    const years = textLength(written) > maxLength ? null : readDegression(written, numbers);
    return years === null ? { code: 'yearAmounts' } : { value: writeDegression(years) };
  },
  tags: ({ text }, { maxCount, maxLength }) => {
    const tags = cleanTags(text.split(/[;,\n]/).map((tag) => cleanText(tag, false)));
    return tags.length > maxCount || tags.some((tag) => textLength(tag) > maxLength)
      ? { code: 'tags', params: { count: maxCount, max: maxLength } }
      : { value: tags };
  },
  choice: ({ text }, { options, fromNumber }) => {
    const number = fromNumber === undefined ? null : wholeNumberOf(text);
    if (number !== null) {
      const reached = fromNumber?.findLast(({ atLeast }) => number >= atLeast);
      return reached === undefined ? { code: 'choice' } : { value: reached.code };
    }
    const code = labelsOf(options).get(normaliseLabel(text));
    return code === undefined ? { code: 'choice' } : { value: code };
  },
};

/** What a cell says as a field of a table, or what is wrong with it. */
export function readField(
  cell: SourceCell,
  field: FieldSpec,
  style: ColumnStyle,
): { readonly value: FieldValue } | FieldProblem {
  if (cell.kind === 'error') return { field: field.code, code: 'errorValue' };
  if (cleanText(cell.text, true) === '') {
    return field.required === 'always' ? { field: field.code, code: 'required' } : { value: null };
  }
  // The registry has a reader for each kind; the compiler cannot see that kind and type belong together.
  const read = readers[field.type.kind] as (cell: SourceCell, type: FieldType, style: ColumnStyle) => Read;
  const result = read(cell, field.type, style);
  return 'value' in result ? result : { field: field.code, ...result };
}
