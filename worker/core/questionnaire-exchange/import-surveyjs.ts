import { buildQuestionnaire, type ImportedQuestionnaire } from './build-questionnaire.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { arrayAt, isObject, objectAt, textAt, truthAt, wordAt, type JsonObject } from './json-access.ts';
import { SourceAccount, type SourceEntry } from './source-account.ts';
import type {
  SourceCalculation,
  SourceOption,
  SourceQuestion,
  SourceSection,
  SourceTexts,
} from './source-form.ts';

const deepest = 20;
const readOfPage = new Set(['name', 'title', 'description', 'elements', 'questions', 'visibleIf', 'type']);
const readOfElement = new Set([
  'type',
  'name',
  'title',
  'description',
  'visibleIf',
  'isRequired',
  'choices',
  'choicesOrder',
  'hasOther',
  'showOtherItem',
  'otherText',
  'hasNone',
  'showNoneItem',
  'noneText',
  'validators',
  'inputType',
  'min',
  'max',
  'maxLength',
  'rateMin',
  'rateMax',
  'rateStep',
  'rateCount',
  'rateValues',
  'minRateDescription',
  'maxRateDescription',
  'labelTrue',
  'labelFalse',
  'valueTrue',
  'valueFalse',
  'rows',
  'columns',
  'items',
  'html',
  'expression',
  'elements',
  'templateElements',
]);

/** Whether a JSON value is a survey of SurveyJS. */
export function isSurveyJs(value: unknown): boolean {
  return isObject(value) && ['pages', 'elements', 'questions'].some((name) => Object.hasOwn(value, name));
}

/**
 * Reads a survey of SurveyJS. Every page, element, choice, row and column is accounted for by its JSON pointer.
 * @throws ExchangeProblem where it becomes no questionnaire
 * @source surveyjs.io, JSON schema of the form library
 */
export function importSurveyJs(value: unknown, fileName: string): ImportedQuestionnaire {
  return new SurveyJsReader(objectAt(value, ''), fileName).read();
}

class SurveyJsReader {
  readonly #root: JsonObject;
  readonly #fileName: string;
  readonly #account = new SourceAccount();
  readonly #languages: string[] = [];
  readonly #calculations: SourceCalculation[] = [];
  readonly #names = new Set<string>();
  readonly #default: string;

  constructor(root: JsonObject, fileName: string) {
    this.#root = root;
    this.#fileName = fileName;
    this.#default = typeof root['locale'] === 'string' && root['locale'] !== '' ? root['locale'] : 'en';
    this.#languages.push(this.#default);
  }

  read(): ImportedQuestionnaire {
    const root = this.#root;
    let title: SourceTexts | undefined;
    const sections: SourceSection[] = [];
    for (const name of Object.keys(root)) {
      const pointer = pointerTo('', name);
      if (name === 'pages')
        arrayAt(root[name], pointer).forEach((page, at) =>
          sections.push(this.#page(page, pointerTo(pointer, at))),
        );
      else if (name === 'elements' || name === 'questions')
        sections.push({ name: 'page1', showIf: [], questions: this.#elements(root[name], pointer, [], 0) });
      else if (name === 'calculatedValues')
        arrayAt(root[name], pointer).forEach((each, at) =>
          this.#calculatedValue(each, pointerTo(pointer, at)),
        );
      else if (name === 'triggers')
        arrayAt(root[name], pointer).forEach((each, at) =>
          this.#enter(pointerTo(pointer, at), each).leaveOut('settingNotHeld', 'trigger'),
        );
      else {
        const entry = this.#enter(pointer, root[name]);
        if (name === 'title') title = this.#texts(root, 'title', '', entry);
        if (name === 'title' || name === 'locale') entry.take();
        else if (name === 'description' || name.endsWith('Html')) entry.leaveOut('textsElsewhere');
        else entry.leaveOut('settingNotHeld', name);
      }
    }
    return buildQuestionnaire(
      {
        dialect: 'surveyjs',
        account: this.#account,
        code: this.#fileName,
        ...(title === undefined ? {} : { title }),
        languages: this.#languages,
        sections,
        calculations: this.#calculations,
      },
      'surveyjs',
    );
  }

  #enter(pointer: string, value: unknown): SourceEntry {
    return this.#account.enter({ pointer }, beginningOf(value));
  }

  #page(value: unknown, pointer: string): SourceSection {
    const page = objectAt(value, pointer);
    const entry = this.#enter(pointer, { ...page, elements: undefined, questions: undefined });
    const visibleIf = textAt(page, 'visibleIf', pointer);
    const name = wordAt(page, 'name', pointer) || `page${String(this.#account.lines().length)}`;
    this.#losses(page, readOfPage, entry);
    const description = this.#texts(page, 'description', pointer, entry);
    const key = page['elements'] === undefined ? 'questions' : 'elements';
    const questions = this.#elements(page[key] ?? [], pointerTo(pointer, key), [], 0);
    const opening: readonly SourceQuestion[] =
      description.size === 0 || questions.length === 0
        ? []
        : [{ entry, type: 'information', name: `${name}-text`, text: description }];
    return {
      entry,
      name,
      title: this.#texts(page, 'title', pointer, entry),
      showIf: visibleIf === '' ? [] : [visibleIf],
      questions: [...opening, ...questions],
    };
  }

  #calculatedValue(value: unknown, pointer: string): void {
    const calculated = objectAt(value, pointer);
    const entry = this.#enter(pointer, value);
    const name = wordAt(calculated, 'name', pointer);
    if (name === '') throw new ExchangeProblem('missingCode', '', { pointer });
    this.#calculations.push({ entry, name, expression: textAt(calculated, 'expression', pointer) });
  }

  #elements(
    value: unknown,
    pointer: string,
    showIf: readonly string[],
    depth: number,
  ): readonly SourceQuestion[] {
    if (depth > deepest) throw new ExchangeProblem('tooMany', 'nested', { pointer });
    return arrayAt(value, pointer).flatMap((element, at) =>
      this.#element(objectAt(element, pointerTo(pointer, at)), pointerTo(pointer, at), showIf, depth),
    );
  }

  #element(
    element: JsonObject,
    pointer: string,
    outer: readonly string[],
    depth: number,
  ): readonly SourceQuestion[] {
    const { elements, templateElements, ...own } = element;
    const entry = this.#enter(pointer, own);
    const type = wordAt(element, 'type', pointer) || 'text';
    const visibleIf = textAt(element, 'visibleIf', pointer);
    const showIf = visibleIf === '' ? outer : [...outer, visibleIf];
    const given = wordAt(element, 'name', pointer).normalize('NFC');
    const name = given === '' ? `q${String(this.#names.size + 1)}` : given;
    if (given === '') entry.change('codeChanged', name);
    if (this.#names.has(name)) throw new ExchangeProblem('duplicateCode', name, { pointer });
    this.#names.add(name);
    this.#losses(element, readOfElement, entry);
    if (type === 'panel' || type === 'paneldynamic') {
      const key = type === 'panel' ? 'elements' : 'templateElements';
      entry.take(name);
      if (type === 'paneldynamic') entry.change('repeatAskedOnce', name);
      const inner = this.#elements(
        (type === 'panel' ? elements : templateElements) ?? [],
        pointerTo(pointer, key),
        showIf,
        depth + 1,
      );
      const title = this.#texts(element, 'title', pointer, entry);
      if (title.size === 0 || inner.length === 0) return inner;
      return [{ entry, type: 'information', name, text: title, showIf }, ...inner];
    }
    if (type === 'expression') {
      const expression = textAt(element, 'expression', pointer);
      this.#calculations.push({ entry, name, expression });
      return [];
    }
    const html = type === 'html' ? 'html' : 'title';
    const hint = this.#texts(element, 'description', pointer, entry);
    const base = {
      entry,
      name,
      text: this.#withName(this.#texts(element, html, pointer, entry), name, entry),
      ...(hint.size === 0 ? {} : { hint }),
      showIf,
      ...(truthAt(element, 'isRequired', pointer) ? { required: true } : {}),
      ...this.#checks(element, pointer),
    };
    const built = this.#typed(type, base, element, pointer);
    if (built === null) {
      this.#leaveOutParts(element, pointer, type);
      entry.leaveOut('typeNotHeld', type);
      return [];
    }
    return built;
  }

  /** A question without a title is called by its name. */
  #withName(texts: SourceTexts, name: string, entry: SourceEntry): SourceTexts {
    return texts.size > 0 ? texts : new Map(this.#languages.map((each) => [each, { text: name, entry }]));
  }

  #leaveOutParts(element: JsonObject, pointer: string, type: string): void {
    for (const key of ['choices', 'rows', 'columns', 'items', 'rateValues']) {
      const parts = element[key];
      if (!Array.isArray(parts)) continue;
      parts.forEach((part: unknown, at) =>
        this.#enter(pointerTo(pointerTo(pointer, key), at), part).leaveOut('typeNotHeld', type),
      );
    }
  }

  #typed(
    type: string,
    base: Omit<SourceQuestion, 'type'>,
    element: JsonObject,
    pointer: string,
  ): readonly SourceQuestion[] | null {
    const options = (kind: 'single' | 'multiple' | 'ranking') => this.#choice(kind, base, element, pointer);
    switch (type) {
      case 'text':
        return [this.#input(base, element, pointer)];
      case 'comment':
        return [{ ...base, type: 'longText', ...lengthOf(element) }];
      case 'radiogroup':
      case 'dropdown':
      case 'buttongroup':
        return options('single');
      case 'checkbox':
      case 'tagbox':
        return options('multiple');
      case 'ranking':
        return options('ranking');
      case 'boolean':
        return [{ ...base, type: 'single', options: this.#booleanOptions(element, pointer, base.entry) }];
      case 'rating':
        return [this.#rating(base, element, pointer)];
      case 'html':
        return [{ ...base, type: 'information' }];
      case 'matrix':
        return this.#matrix(base, element, pointer);
      case 'multipletext':
        return this.#parts(element, 'items', pointer).map(({ entry, code, label }) => {
          entry.take();
          return {
            ...base,
            entry,
            name: `${base.name}.${code}`,
            text: label,
            lead: base.text,
            type: 'shortText',
          };
        });
      default:
        return null;
    }
  }

  #input(base: Omit<SourceQuestion, 'type'>, element: JsonObject, pointer: string): SourceQuestion {
    const input = wordAt(element, 'inputType', pointer) || 'text';
    const [min, max] = [boundOf(element['min']), boundOf(element['max'])];
    const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    if (input === 'number' || input === 'range') return { ...base, ...bounds, type: 'number' };
    if (input === 'date') return { ...base, ...bounds, type: 'date' };
    if (!/^(?:text|email|tel|url)$/.test(input)) base.entry.change('asText', input);
    return { ...base, type: 'shortText', ...lengthOf(element) };
  }

  #choice(
    type: 'single' | 'multiple' | 'ranking',
    base: Omit<SourceQuestion, 'type'>,
    element: JsonObject,
    pointer: string,
  ): readonly SourceQuestion[] {
    const options = [...this.#parts(element, 'choices', pointer)];
    const { entry } = base;
    if (truthAt(element, 'showNoneItem', pointer) || truthAt(element, 'hasNone', pointer)) {
      const label = this.#texts(element, 'noneText', pointer, entry);
      const none = this.#both('Keine', 'None', entry);
      options.push({ entry, code: 'none', label: label.size === 0 ? none : label, exclusive: true });
    }
    const hasOther = truthAt(element, 'showOtherItem', pointer) || truthAt(element, 'hasOther', pointer);
    if (options.length === 0) {
      const elsewhere = element['choicesByUrl'] !== undefined || element['choicesFromQuestion'] !== undefined;
      entry.leaveOut(elsewhere ? 'optionsElsewhere' : 'optionsMissing');
      return [];
    }
    const otherText = this.#texts(element, 'otherText', pointer, entry);
    const random = element['choicesOrder'] === 'random' ? { randomOrder: true } : {};
    const other = hasOther ? { other: otherText.size === 0 ? {} : { label: otherText } } : {};
    return [{ ...base, type, options, ...other, ...random }];
  }

  #both(de: string, en: string, entry: SourceEntry): SourceTexts {
    return new Map(this.#languages.map((each) => [each, { text: each.startsWith('de') ? de : en, entry }]));
  }

  #booleanOptions(element: JsonObject, pointer: string, entry: SourceEntry): readonly SourceOption[] {
    const option = (code: string, label: string, value: string, de: string, en: string): SourceOption => {
      const texts = this.#texts(element, label, pointer, entry);
      const given = element[value];
      const named = typeof given === 'string' || typeof given === 'number' ? String(given) : code;
      return { entry, code: named, label: texts.size === 0 ? this.#both(de, en, entry) : texts };
    };
    return [
      option('true', 'labelTrue', 'valueTrue', 'Ja', 'Yes'),
      option('false', 'labelFalse', 'valueFalse', 'Nein', 'No'),
    ];
  }

  #rating(base: Omit<SourceQuestion, 'type'>, element: JsonObject, pointer: string): SourceQuestion {
    const { entry } = base;
    const low = this.#texts(element, 'minRateDescription', pointer, entry);
    const high = this.#texts(element, 'maxRateDescription', pointer, entry);
    const values = this.#parts(element, 'rateValues', pointer);
    if (values.length > 0) {
      const numeric = values.every(({ code }) => /^\d{1,3}$/.test(code));
      if (!numeric) entry.change('ratingAsChoice');
      return { ...base, type: numeric ? 'rating' : 'single', options: values };
    }
    const min = numberOf(element['rateMin'], 1);
    const count = numberOf(element['rateCount'], 5);
    const max = numberOf(element['rateMax'], min + count - 1);
    const step = Math.max(1, numberOf(element['rateStep'], 1));
    if (min === 0 && max === 10 && step === 1)
      return { ...base, type: 'zeroToTen', lowLabel: low, highLabel: high };
    const length = Math.floor((max - min) / step) + 1;
    if (length < 2 || length > 100) throw new ExchangeProblem('wrongType', 'rateMax', { pointer });
    const points = Array.from({ length }, (_, at) => String(min + at * step));
    const label = (code: string, at: number): SourceTexts => {
      const end = at === 0 ? low : at === points.length - 1 ? high : new Map();
      const words = (language: string) => end.get(language)?.text ?? '';
      return new Map(
        this.#languages.map((each) => [
          each,
          { text: words(each) === '' ? code : `${code} – ${words(each)}`, entry },
        ]),
      );
    };
    return {
      ...base,
      type: 'rating',
      options: points.map((code, at) => ({ entry, code, label: label(code, at) })),
    };
  }

  #matrix(
    base: Omit<SourceQuestion, 'type'>,
    element: JsonObject,
    pointer: string,
  ): readonly SourceQuestion[] | null {
    const rows = this.#parts(element, 'rows', pointer);
    const columns = this.#parts(element, 'columns', pointer);
    if (rows.length === 0 || columns.length === 0) {
      base.entry.leaveOut('optionsMissing');
      return [];
    }
    base.entry.take();
    base.entry.change('matrixSplit', 'matrix');
    const numeric = columns.length > 2 && columns.every(({ code }) => /^\d{1,3}$/.test(code));
    return rows.map(({ entry, code, label, showIf }) => ({
      ...base,
      entry,
      name: `${base.name}.${code}`,
      text: label,
      lead: base.text,
      showIf: [...(base.showIf ?? []), ...(showIf === undefined ? [] : [showIf])],
      type: numeric ? 'rating' : 'single',
      options: columns,
    }));
  }

  /** Choices, rows, columns and items: a value alone, or an object with value or name and text. */
  #parts(element: JsonObject, key: string, pointer: string): readonly SourceOption[] {
    const value = element[key];
    if (value === undefined || value === null) return [];
    const home = pointerTo(pointer, key);
    return arrayAt(value, home).map((part, at): SourceOption => {
      const place = pointerTo(home, at);
      const entry = this.#enter(place, part);
      if (!isObject(part)) {
        const code = codeOf(part, place);
        return { entry, code, label: new Map(this.#languages.map((each) => [each, { text: code, entry }])) };
      }
      const code = codeOf(part['value'] ?? part['name'], place);
      const label = this.#texts(part, part['text'] === undefined ? 'title' : 'text', place, entry);
      const visibleIf = textAt(part, 'visibleIf', place);
      return {
        entry,
        code,
        label: this.#withName(label, code, entry),
        ...(visibleIf === '' ? {} : { showIf: visibleIf }),
      };
    });
  }

  #checks(element: JsonObject, pointer: string): Pick<SourceQuestion, 'checks' | 'min' | 'max'> {
    const home = pointerTo(pointer, 'validators');
    const name = wordAt(element, 'name', pointer);
    const checks = arrayAt(element['validators'] ?? [], home).flatMap((each, at) => {
      const place = pointerTo(home, at);
      const validator = objectAt(each, place);
      const entry = this.#enter(place, each);
      const type = wordAt(validator, 'type', place);
      const message = this.#texts(validator, 'text', place, entry);
      const said = message.size === 0 ? {} : { message };
      if (type === 'expression') {
        entry.take(name);
        return [{ expression: textAt(validator, 'expression', place), ...said }];
      }
      const bounds = [
        ['minValue', '>='],
        ['maxValue', '<='],
      ] as const;
      const expressions = bounds.flatMap(([key, sign]) =>
        typeof validator[key] === 'number' ? [`{${name}} ${sign} ${String(validator[key])}`] : [],
      );
      if (type === 'numeric' && expressions.length > 0) {
        entry.take(name);
        return [{ expression: expressions.join(' and '), ...said }];
      }
      entry.leaveOut('checkNotTranslated', type);
      return [];
    });
    return checks.length === 0 ? {} : { checks };
  }

  #texts(object: JsonObject, key: string, pointer: string, entry: SourceEntry): SourceTexts {
    const value = object[key];
    if (value === undefined || value === null) return new Map();
    if (typeof value === 'string' || typeof value === 'number')
      return new Map([[this.#default, { text: String(value), entry }]]);
    const texts = objectAt(value, pointerTo(pointer, key));
    return new Map(
      Object.entries(texts).map(([language, text]) => {
        if (typeof text !== 'string')
          throw new ExchangeProblem('wrongType', language, { pointer: pointerTo(pointer, key) });
        const named = language === 'default' ? this.#default : language;
        if (!this.#languages.includes(named)) this.#languages.push(named);
        return [named, { text, entry }];
      }),
    );
  }

  #losses(object: JsonObject, read: ReadonlySet<string>, entry: SourceEntry): void {
    for (const [name, value] of Object.entries(object)) {
      if (read.has(name) || value === undefined) continue;
      if (name === 'defaultValue') entry.change('defaultNotHeld', beginningOf(value));
      else if (name === 'requiredIf') entry.change('requiredIsCondition', beginningOf(value));
      else entry.change('attributeNotHeld', `${name}=${beginningOf(value)}`);
    }
  }
}

function beginningOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 200);
}

function pointerTo(pointer: string, part: string | number): string {
  return `${pointer}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function codeOf(value: unknown, pointer: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value).normalize('NFC');
  throw new ExchangeProblem('wrongType', 'value', { pointer });
}

function boundOf(value: unknown): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function lengthOf(element: JsonObject): { readonly maxLength?: number } {
  const { maxLength } = element;
  return typeof maxLength === 'number' && Number.isInteger(maxLength) && maxLength > 0 ? { maxLength } : {};
}
