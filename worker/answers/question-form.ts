import type { FormState } from '../../web/components/form-state.ts';
import { textMeanings } from '../../web/views/rounds/text-meanings.ts';
import { columnAt } from '../core/past-rounds/column-at.ts';
import type { ColumnProfile } from '../core/past-rounds/column-profile.ts';
import { bothLanguages, otherCode } from '../core/past-rounds/draft-item.ts';
import { freeCode } from '../core/past-rounds/free-code.ts';
import type { MappedItem, MappedOption, RoundMapping } from '../core/past-rounds/round-mapping.ts';
import type { RoundQuestion } from '../core/past-rounds/round-questions.ts';
import type { FormValues } from '../platform/form.ts';
import { QuestionFormReader, type Meanings } from './question-form-reader.ts';

type ItemOf<T extends MappedItem['type']> = Extract<MappedItem, { type: T }>;
type ChoiceItem = ItemOf<'single' | 'scale'>;

/**
 * Reads the form of a question that stays what it is.
 * @returns the question as it is to be read from now on, or the form with what is wrong
 */
export function readQuestionForm(
  values: FormValues,
  { item, group }: RoundQuestion & { readonly item: MappedItem },
  mapping: RoundMapping,
  columns: readonly ColumnProfile[],
): MappedItem | FormState {
  const reader = new QuestionFormReader(values);
  const named = { ...item, code: reader.code(mapping, item), text: reader.label('text', item.text) };
  const read = readKind(reader, named, group.columns, columns);
  return reader.errors.length > 0 ? { values, errors: reader.errors } : read;
}

function readKind(
  reader: QuestionFormReader,
  item: MappedItem,
  own: RoundQuestion['group']['columns'],
  columns: readonly ColumnProfile[],
): MappedItem {
  if (item.type === 'text') return item;
  if (item.type === 'multiple') return readColumns(reader, item, own);
  const meanings = reader.meanings(own[0], item);
  if (item.type === 'number') return readNumber(reader, item, meanings);
  const options = readOptions(reader, item, meanings);
  return withoutNothing({
    ...item,
    options,
    other: readOther(reader, item, options, columns),
    ...readAside(item, meanings),
  });
}

/** Texts that say "cannot judge", and those that do not count. */
function readAside(item: ChoiceItem | ItemOf<'number'>, meanings: Meanings) {
  const texts = meanings.textsFor(textMeanings.dontKnow, item.dontKnow?.texts);
  const dropped = meanings.textsFor(textMeanings.dropped, item.dropped);
  const label = item.dontKnow?.label ?? bothLanguages(texts[0] ?? '');
  return {
    dontKnow: texts.length === 0 ? undefined : { label, texts },
    dropped: dropped.length === 0 ? undefined : dropped,
  };
}

function readNumber(reader: QuestionFormReader, item: ItemOf<'number'>, meanings: Meanings): MappedItem {
  const min = reader.measure('min', item.min);
  const max = reader.measure('max', item.max);
  if (min > max) reader.error('max', 'rounds.question.maxBelowMin');
  const unit = reader.label('unit', item.unit);
  return withoutNothing({ ...item, min, max, unit, ...readAside(item, meanings) });
}

function readOptions(
  reader: QuestionFormReader,
  item: ChoiceItem,
  meanings: Meanings,
): readonly MappedOption[] {
  const kept = item.options
    .map((option) => ({ ...option, texts: meanings.textsFor(String(option.code), option.texts) }))
    .filter(({ texts }) => texts.length > 0);
  const numbers = reader.optionNumbers(kept.map(({ code }) => code));
  const taken = new Set(numbers.values());
  const options = kept.map(({ code, label, texts }) => ({
    code: numbers.get(code) ?? code,
    label: reader.label('label', label, `-${code}`),
    texts,
  }));
  const added = meanings
    .textsFor(textMeanings.new)
    .map((text) => ({ code: freeCode(taken), label: bothLanguages(text), texts: [text] }));
  if (options.length + added.length === 0) reader.error('use', 'rounds.question.noOption');
  return [...options, ...added].toSorted((a, b) => a.code - b.code);
}

function readOther(
  reader: QuestionFormReader,
  item: ChoiceItem,
  options: readonly MappedOption[],
  columns: readonly ColumnProfile[],
): ChoiceItem['other'] {
  const chosen = reader.sent('other') ?? item.other?.column;
  const column = columns.find(({ letter }) => letter === chosen && letter !== item.column);
  if (column === undefined) return undefined;
  if (item.other !== undefined) return { ...item.other, column: column.letter };
  const code = freeCode(new Set(options.map((option) => option.code)), otherCode);
  return { code, label: bothLanguages(column.answer || column.question), column: column.letter };
}

function readColumns(
  reader: QuestionFormReader,
  item: ItemOf<'multiple'>,
  columns: readonly ColumnProfile[],
): MappedItem {
  const roleOf = (column: ColumnProfile) => reader.role(column, item);
  const unsure = columns.find((column) => roleOf(column) === textMeanings.dontKnow);
  const read = columns.filter((column) => column !== unsure && roleOf(column) !== textMeanings.dropped);
  const kept = item.options.filter(({ column }) => read.some(({ letter }) => letter === column));
  const numbers = reader.optionNumbers(kept.map(({ code }) => code));
  const taken = new Set(numbers.values());
  const options = kept.map(({ code, label, column }) => ({
    code: numbers.get(code) ?? code,
    label: reader.label('label', label, `-${code}`),
    column,
  }));
  const added = read
    .filter(({ letter }) => kept.every(({ column }) => column !== letter))
    .map(({ letter, answer }) => ({
      code: freeCode(taken),
      label: bothLanguages(answer || letter),
      column: letter,
    }));
  if (read.length === 0) reader.error('use', 'rounds.question.noOption');
  const notTicked = reader.picked(tickTexts(columns), item.notTicked ?? []);
  return withoutNothing({
    ...item,
    options: [...options, ...added].toSorted((a, b) => columnAt(a.column) - columnAt(b.column)),
    dontKnow: unsure && {
      label:
        item.dontKnow?.column === unsure.letter
          ? item.dontKnow.label
          : bothLanguages(unsure.answer || unsure.letter),
      column: unsure.letter,
    },
    notTicked: notTicked.length === 0 ? undefined : notTicked,
  });
}

const mostTickTexts = 20;

/** Texts that stand in the columns of a question with several answers, the most frequent first. */
export function tickTexts(columns: readonly ColumnProfile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text, count } of columns.flatMap(({ texts }) => texts))
    counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostTickTexts)
    .map(([text]) => text);
}

/** The same question without the parts that are not there, so that what is stored has no trace of them. */
function withoutNothing<T extends MappedItem>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;
}
