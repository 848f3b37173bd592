import type { Text } from '../organisation.ts';
import type { Condition } from '../questionnaire/condition.ts';
import type {
  Check,
  ComputedValue,
  Item,
  Option,
  Questionnaire,
  Section,
} from '../questionnaire/questionnaire.ts';
import { itemsOfCondition, itemsOfTerm } from '../questionnaire/references.ts';
import { writeOut, writeOutTerm } from '../questionnaire/write-out.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { NotTranslatable } from './expression.ts';
import { CodeRegister, ownCode } from './item-codes.ts';
import type { ExchangeFormat, ImportLossReport } from './loss-report.ts';
import { numberOptions, otherCode } from './number-options.ts';
import type { SourceEntry } from './source-account.ts';
import type { SourceForm, SourceOption, SourceQuestion, SourceTexts } from './source-form.ts';
import { planLanguages } from './source-languages.ts';
import {
  allOf,
  isAlways,
  isNever,
  translateCondition,
  translateTerm,
  type Comparable,
  type Named,
  type Names,
} from './translate-expression.ts';
import { translateTexts, type TextContext } from './translate-texts.ts';

/** What a file holds, as one of ours, and what of it was lost. */
export interface ImportedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly report: ImportLossReport;
}

const most = { items: 3000, options: 20_000 } as const;
const version = '1.0.0';
const otherLabel: Text = { de: 'Sonstiges, und zwar', en: 'Other, please specify' };
const checkMessage: Text = {
  de: 'Diese Angabe passt nicht. Bitte prüfen Sie sie.',
  en: 'This answer does not fit. Please check it.',
};
const widest = 1_000_000_000;
const textLengths = { shortText: 255, longText: 4000 } as const;

const comparable: Readonly<Record<SourceQuestion['type'], Comparable>> = {
  rating: 'choice',
  zeroToTen: 'number',
  single: 'choice',
  multiple: 'choices',
  ranking: 'places',
  number: 'number',
  date: 'date',
  shortText: 'text',
  longText: 'text',
  information: 'text',
};

interface Placed {
  readonly question: SourceQuestion;
  readonly code: string;
  readonly position: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly named: Named;
}

/** Makes one of our questionnaires of what a source says; every row of the source is accounted for. */
export function buildQuestionnaire(form: SourceForm, format: ExchangeFormat): ImportedQuestionnaire {
  const questions = form.sections.flatMap((section) => section.questions);
  if (questions.length > most.items) throw new ExchangeProblem('tooMany', String(questions.length));
  const options = questions.reduce((sum, { options: list = [] }) => sum + list.length, 0);
  if (options > most.options) throw new ExchangeProblem('tooMany', String(options));
  if (!questions.some(({ type }) => type !== 'information')) throw new ExchangeProblem('nothingToAsk');

  const register = new CodeRegister(questions.flatMap(fieldsOf));
  const placed = questions.map((question, position) => place(question, position, register));
  const byName = new Map<string, Named>();
  for (const { question, named, numbers } of placed) {
    byName.set(question.name, named);
    for (const name of [question.name, question.alias]) {
      if (name === undefined) continue;
      addOnce(byName, name, named);
      if ((question.type !== 'multiple' && question.type !== 'ranking') || !('item' in named)) continue;
      const between = name === question.alias ? '' : '_';
      for (const [source, option] of numbers)
        addOnce(byName, `${name}${between}${source}`, { ...named, option });
      if (question.other !== undefined)
        addOnce(byName, `${name}${between}other`, { ...named, option: otherCode });
    }
  }
  const find = (name: string): Named | undefined => byName.get(name) ?? byName.get(withoutSuffix(name));
  const names: Names = { dialect: form.dialect, find };
  const languages = planLanguages(form.languages);
  const context: TextContext = {
    dialect: form.dialect,
    languages,
    codeOf: (name) => {
      const found = find(name);
      return found !== undefined && 'item' in found && found.option === undefined
        ? found.item.code
        : undefined;
    },
  };

  const computed = compute(form, names, byName, register);
  const translator = new ConditionTranslator(names, placed, computed);
  let position = 0;
  const sectionCodes = new CodeRegister();
  const title = translateTexts(form.title, context, entryOf(form.title) ?? firstEntry(form))?.text;
  const code = ownCode(form.code).toLowerCase();
  const named = title ?? { de: form.code, en: form.code };
  const sections: Section[] = [];
  for (const source of form.sections) {
    const owner = source.entry ?? source.questions[0]?.entry;
    if (source.questions.length === 0 || owner === undefined) {
      source.entry?.leaveOut('groupEmpty');
      continue;
    }
    const sectionCode = sectionCodes.give(source.name);
    const showIf = translator.conditions(source.showIf, owner, position);
    const items = source.questions.map((_, at) => {
      const item = placed[position + at];
      if (item === undefined) throw new RangeError('A question has no place.');
      return buildItem(item, context, translator);
    });
    position += source.questions.length;
    source.entry?.take(`section ${sectionCode}`);
    takeTexts(source.title, `section ${sectionCode}`);
    sections.push({
      code: sectionCode,
      title: translateTexts(source.title, context, owner)?.text ?? named,
      items,
      ...(showIf === null ? {} : { showIf }),
    });
  }
  takeTexts(form.title, code);
  const questionnaire: Questionnaire = {
    code,
    version,
    title: named,
    sections,
    ...(computed.length === 0 ? {} : { computed }),
  };
  return { questionnaire, report: reportOf(form, format, questionnaire, languages) };
}

/** Names of the fields that a form makes beside that of the question itself. */
function fieldsOf({ name, type, other, options = [] }: SourceQuestion): readonly string[] {
  const places =
    type === 'ranking' ? options.flatMap(({ code }, at) => [`${name}_${at + 1}`, `${name}_${code}`]) : [];
  return [`${name}_state`, ...(other === undefined ? [] : [`${name}_other`]), ...places];
}

function addOnce(byName: Map<string, Named>, name: string, named: Named): void {
  if (!byName.has(name)) byName.set(name, named);
}

function withoutSuffix(name: string): string {
  return name.replace(/\.(?:NAOK|value|valueNAOK|code)$/, '').replace(/^panel\./, '');
}

function firstEntry(form: SourceForm): SourceEntry {
  return (
    form.sections[0]?.entry ?? form.sections.flatMap(({ questions }) => questions)[0]?.entry ?? missingEntry()
  );
}

function missingEntry(): never {
  throw new ExchangeProblem('nothingToAsk');
}

function entryOf(texts: SourceTexts | undefined): SourceEntry | undefined {
  return texts?.values().next().value?.entry;
}

function reportOf(
  form: SourceForm,
  format: ExchangeFormat,
  questionnaire: Questionnaire,
  languages: ImportLossReport['languages'],
): ImportLossReport {
  const lines = form.account.lines();
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  return {
    format,
    counts: {
      lines: lines.length,
      taken: count('taken'),
      changed: count('changed'),
      leftOut: count('leftOut'),
    },
    languages,
    questionnaire: {
      code: questionnaire.code,
      title: questionnaire.title.de,
      sections: questionnaire.sections.length,
      items: questionnaire.sections.reduce((sum, { items }) => sum + items.length, 0),
    },
    lines,
  };
}

function place(question: SourceQuestion, position: number, register: CodeRegister): Placed {
  const code = register.give(question.name);
  if (code !== question.name.normalize('NFC'))
    question.entry.change('codeChanged', `${question.name} → ${code}`);
  const { options = [] } = question;
  const seen = new Set<string>();
  for (const option of options) {
    if (seen.has(option.code))
      throw new ExchangeProblem('duplicateOption', `${question.name}: ${option.code}`, option.entry.place);
    seen.add(option.code);
  }
  const { numbers: given, kept } = numberOptions(options.map((option) => option.code));
  const numbers = new Map(options.map((option, at) => [option.code, given[at] ?? 0]));
  const is = comparable[question.type];
  return {
    question,
    code,
    position,
    numbers,
    named: {
      item: { code, is, optionOf: (source) => optionOf(numbers, source, question), keepsNumbers: kept },
    },
  };
}

function optionOf(
  numbers: ReadonlyMap<string, number>,
  source: string,
  question: SourceQuestion,
): number | undefined {
  const known = numbers.get(source) ?? numbers.get(source.normalize('NFC'));
  if (known !== undefined || question.other === undefined) return known;
  return /^(?:other|-oth-)$/.test(source) ? otherCode : undefined;
}

/** Says what does not come over at the row of the source, and goes on without it. */
class ConditionTranslator {
  readonly #names: Names;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #computed: readonly ComputedValue[];

  constructor(names: Names, placed: readonly Placed[], computed: readonly ComputedValue[]) {
    this.#names = names;
    this.#positions = new Map(placed.map(({ code, position }) => [code, position]));
    this.#computed = computed;
  }

  /** All of them as one condition, which looks back from a position only; null where nothing has to hold. */
  conditions(sources: readonly string[], entry: SourceEntry, before: number): Condition | null {
    const said = sources.flatMap((source) => {
      const condition = this.#try(source, this.#names, before, entry, 'conditionNotTranslated');
      return condition === null ? [] : [condition];
    });
    const whole = allOf(said);
    if (isAlways(whole)) return null;
    if (isNever(whole)) entry.change('conditionAlwaysFalse', sources.join(' '));
    return whole;
  }

  /** A check of an item: it may name the item itself and all before it. */
  check(source: string, { named, position }: Placed, entry: SourceEntry): Condition | null {
    const self = 'item' in named ? { self: named.item } : {};
    const names = { ...this.#names, ...self };
    const condition = this.#try(source, names, position + 1, entry, 'checkNotTranslated');
    return condition === null || isAlways(condition) ? null : condition;
  }

  #try(
    source: string,
    names: Names,
    before: number,
    entry: SourceEntry,
    code: 'conditionNotTranslated' | 'checkNotTranslated',
  ): Condition | null {
    try {
      const condition = translateCondition(source, names);
      const ahead = [...itemsOfCondition(writeOut(condition, this.#computed))].find(
        (item) => (this.#positions.get(item) ?? 0) >= before,
      );
      if (ahead !== undefined) throw new NotTranslatable(ahead);
      return condition;
    } catch (error) {
      if (!(error instanceof NotTranslatable)) throw error;
      entry.change(code, `${source} (${error.message})`);
      return null;
    }
  }
}

/** Calculations that make a number become computed values; those that make a text are left out. */
function compute(
  form: SourceForm,
  names: Names,
  byName: Map<string, Named>,
  register: CodeRegister,
): readonly ComputedValue[] {
  const computed: ComputedValue[] = [];
  for (const { entry, name, expression, others = [] } of form.calculations) {
    try {
      const value = translateTerm(expression, names);
      itemsOfTerm(writeOutTerm(value, computed));
      const code = register.give(name);
      addOnce(byName, name, { computed: code });
      computed.push({ code, label: { de: name, en: name }, value });
      for (const each of [entry, ...others]) each.take(`computed ${code}`);
      if (code !== name) entry.change('codeChanged', `${name} → ${code}`);
    } catch (error) {
      if (!(error instanceof NotTranslatable)) throw error;
      for (const each of [entry, ...others])
        each.leaveOut('calculationNotTranslated', `${expression} (${error.message})`);
    }
  }
  return computed;
}

function takeTexts(texts: SourceTexts | undefined, became: string): void {
  for (const { entry } of texts?.values() ?? []) if (!entry.isLeftOut) entry.take(became);
}

const empty: Text = { de: '', en: '' };

function buildItem(placed: Placed, context: TextContext, translator: ConditionTranslator): Item {
  const { question, code, position } = placed;
  const { entry } = question;
  const text = translateTexts(question.text, context, entry);
  if (text === null) entry.change('labelMissing', question.name);
  const hint = translateTexts(question.hint, context, entry)?.text;
  const lead = translateTexts(question.lead, context, entry)?.text;
  const showIf = translator.conditions(question.showIf ?? [], entry, position);
  const checks = buildChecks(placed, context, translator);
  const base = {
    code,
    version,
    text: text?.text ?? { de: question.name, en: question.name },
    ...(hint === undefined ? {} : { hint }),
    ...(lead === undefined ? {} : { lead }),
    ...(showIf === null ? {} : { showIf }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(question.required === true ? { required: true } : {}),
    ...(text?.incomplete === true ? { translation: 'draft' as const } : {}),
  };
  const options = (): readonly Option[] => buildOptions(placed, context, translator);
  const label = (texts: SourceTexts | undefined) => translateTexts(texts, context, entry)?.text ?? empty;
  const random = question.randomOrder === true ? { randomOrder: true } : {};
  entry.take(code);
  takeTexts(question.text, code);
  takeTexts(question.hint, code);
  takeTexts(question.lead, code);
  switch (question.type) {
    case 'rating':
      return { ...base, type: 'rating', scale: scaleName(placed), options: options() };
    case 'zeroToTen': {
      const ends = { lowLabel: label(question.lowLabel), highLabel: label(question.highLabel) };
      return { ...base, type: 'zeroToTen', ...ends };
    }
    case 'single':
    case 'multiple':
    case 'ranking':
      return { ...base, ...random, type: question.type, options: options() };
    case 'number':
      return { ...base, type: 'number', unit: empty, ...rangeOf(question) };
    case 'date':
      return { ...base, type: 'date', ...daysOf(question) };
    case 'shortText':
    case 'longText': {
      const longest = textLengths[question.type];
      const maxLength = Math.min(Math.max(1, question.maxLength ?? longest), 10_000);
      return { ...base, type: question.type, maxLength };
    }
    case 'information':
      return { ...base, type: 'information' };
  }
}

/** Ratings with the same points are the same scale. */
function scaleName({ numbers }: Placed): string {
  return `points-${[...numbers.values()].join('-')}`.slice(0, 60);
}

function buildChecks(
  placed: Placed,
  context: TextContext,
  translator: ConditionTranslator,
): readonly Check[] {
  const { entry, checks = [] } = placed.question;
  return checks.flatMap(({ expression, message }) => {
    const holds = translator.check(expression, placed, entry);
    const words = translateTexts(message, context, entry)?.text ?? checkMessage;
    return holds === null ? [] : [{ holds, message: words }];
  });
}

function buildOptions(
  { question, numbers, code, position, named }: Placed,
  context: TextContext,
  translator: ConditionTranslator,
): readonly Option[] {
  const built = (question.options ?? []).map((option): Option => {
    const number = numbers.get(option.code) ?? 0;
    const label = translateTexts(option.label, context, option.entry);
    if (label === null) option.entry.change('labelMissing', option.code);
    const showIf = conditionOfOption(option, translator, position);
    accountOption(option, code, number);
    return {
      code: number,
      label: label?.text ?? { de: option.code, en: option.code },
      ...(option.exclusive === true ? { exclusive: true } : {}),
      ...(showIf === null ? {} : { showIf }),
    };
  });
  if (question.other === undefined) return built;
  const canHoldOther = 'item' in named && (question.type === 'single' || question.type === 'multiple');
  if (!canHoldOther) {
    question.entry.change('otherNotHeld');
    return built;
  }
  const label = translateTexts(question.other.label, context, question.entry)?.text;
  if (label === undefined) question.entry.change('otherAdded', otherLabel.de);
  return [...built, { code: otherCode, label: label ?? otherLabel }];
}

function conditionOfOption(
  option: SourceOption,
  translator: ConditionTranslator,
  position: number,
): Condition | null {
  return option.showIf === undefined ? null : translator.conditions([option.showIf], option.entry, position);
}

function accountOption(option: SourceOption, item: string, number: number): void {
  const became = `${item}=${number}`;
  option.entry.take(became);
  for (const { entry } of option.label.values()) {
    if (entry.isLeftOut) continue;
    entry.take(became);
    if (String(number) !== option.code) entry.change('optionNumbered', `${option.code} → ${number}`);
  }
}

function rangeOf({ min, max, entry }: SourceQuestion): { readonly min: number; readonly max: number } {
  const [low, high] = [numberOr(min, -widest), numberOr(max, widest)];
  if (min === undefined && max === undefined) entry.change('rangeAssumed', `${low} … ${high}`);
  return low <= high ? { min: low, max: high } : { min: high, max: low };
}

function numberOr(value: number | string | undefined, otherwise: number): number {
  const number = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

function daysOf({ min, max }: SourceQuestion): { readonly min?: string; readonly max?: string } {
  const day = /^\d{4}-\d\d-\d\d$/;
  return {
    ...(typeof min === 'string' && day.test(min) ? { min } : {}),
    ...(typeof max === 'string' && day.test(max) ? { max } : {}),
  };
}
