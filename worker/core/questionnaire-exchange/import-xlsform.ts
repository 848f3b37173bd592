import { buildQuestionnaire, type ImportedQuestionnaire } from './build-questionnaire.ts';
import { filterOfChoice } from './choice-filter.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import { NotTranslatable } from './expression.ts';
import { isCorruptCode } from './item-codes.ts';
import { SourceAccount, type SourceEntry } from './source-account.ts';
import type {
  SourceCalculation,
  SourceOption,
  SourceQuestion,
  SourceSection,
  SourceTexts,
} from './source-form.ts';
import { rowsOf, wordsOfRow, type SourceRow, type SourceTable } from './source-table.ts';
import { XlsformColumns } from './xlsform-columns.ts';
import { xlsformType, type XlsformType } from './xlsform-types.ts';

const surveyColumns = new Set([
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'appearance',
  'parameters',
  'choice_filter',
  'default',
  'disabled',
]);
const choiceColumns = new Set(['list_name', 'name', 'value', 'label', 'order']);
const settingsColumns = new Set(['form_title', 'form_id', 'default_language']);
/** Names only for other programs: nothing is lost without them. */
const technical = /^(?:\$|body::|\$given_name|\$qpath|\$xpath|\$autoname)/;
const handledSheets = new Set(['survey', 'choices', 'settings']);

interface Choice {
  readonly entry: SourceEntry;
  readonly code: string;
  readonly label: SourceTexts;
  readonly cells: ReadonlyMap<string, string>;
}

interface OpenGroup {
  readonly what: string;
  readonly name: string;
  readonly title: SourceTexts;
  readonly relevant: string;
  readonly list: string;
  /** Said above every row of a grid. */
  lead?: SourceTexts;
}

/** Whether a table is the sheet "survey" of an XLSForm. */
export function isXlsformSurvey(table: SourceTable): boolean {
  return headerOf(rowsOf(table)) !== undefined;
}

/**
 * Reads an XLSForm: the sheets survey, choices and settings of a workbook, or a survey sheet that stands alone.
 * @throws ExchangeProblem where it becomes no questionnaire; nothing of it is taken then
 * @source xlsform.org, reference table of question types and columns
 */
export function importXlsform(sheets: readonly SourceTable[], fileName: string): ImportedQuestionnaire {
  return new XlsformReader(sheets, fileName).read();
}

function headerOf(rows: readonly SourceRow[]): SourceRow | undefined {
  return rows.slice(0, 10).find(({ cells }) => {
    const names = cells.map((cell) => cell.trim().toLowerCase());
    return (
      names.includes('type') &&
      (names.includes('name') || names.some((name) => /^(?:label|caption)\b/.test(name)))
    );
  });
}

class XlsformReader {
  readonly #account = new SourceAccount();
  readonly #sheets: readonly SourceTable[];
  readonly #fileName: string;
  readonly #choices = new Map<string, Choice[]>();
  readonly #usedLists = new Set<string>();
  readonly #sections: {
    entry?: SourceEntry;
    name: string;
    title?: SourceTexts;
    showIf: readonly string[];
    questions: SourceQuestion[];
  }[] = [];
  readonly #calculations: SourceCalculation[] = [];
  readonly #open: OpenGroup[] = [];
  readonly #names = new Map<string, string>();
  #columns: XlsformColumns | null = null;
  #choiceLanguages: readonly string[] = [];
  #title: SourceTexts | undefined;
  #code = '';
  #defaultLanguage = '';
  /** The form says that a list may hold a code more than once; the first one stays. */
  #repeatsChoices = false;
  /** The next question begins a section, since a group has just begun or ended. */
  #needsSection = true;
  #groupEntry: SourceEntry | undefined;

  constructor(sheets: readonly SourceTable[], fileName: string) {
    this.#sheets = sheets;
    this.#fileName = fileName;
  }

  read(): ImportedQuestionnaire {
    const survey = this.#sheet('survey') ?? this.#sheets.find(isXlsformSurvey);
    if (survey === undefined) throw new ExchangeProblem('notAQuestionnaire', 'survey');
    this.#readSettings();
    this.#readChoices();
    this.#readSurvey(survey);
    this.#accountOtherSheets(survey);
    for (const [list, choices] of this.#choices)
      if (!this.#usedLists.has(list)) for (const { entry } of choices) entry.leaveOut('listNotUsed', list);
    return buildQuestionnaire(
      {
        dialect: 'xlsform',
        account: this.#account,
        code: this.#code || this.#fileName,
        ...(this.#title === undefined ? {} : { title: this.#title }),
        languages: this.#languages(),
        sections: this.#sections.map((section): SourceSection => section),
        calculations: this.#calculations,
      },
      'xlsform',
    );
  }

  #sheet(name: string): SourceTable | undefined {
    return this.#sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  }

  #languages(): readonly string[] {
    const named = [...new Set([...(this.#columns?.languages() ?? []), ...this.#choiceLanguages])];
    const first = named.find((each) => each === this.#defaultLanguage) ?? '';
    // Texts without a language are of the default one, where no other column is.
    return [...named.filter((each) => each === first), ...named.filter((each) => each !== first)];
  }

  #enter({ place, cells }: SourceRow): SourceEntry {
    return this.#account.enter(place, wordsOfRow(cells));
  }

  #header(row: SourceRow, read: ReadonlySet<string>): XlsformColumns {
    const columns = new XlsformColumns(row);
    const entry = this.#enter(row);
    entry.take();
    for (const header of columns.headersBeside(read))
      if (!technical.test(header)) entry.change('columnNotHeld', header);
    return columns;
  }

  #readSettings(): void {
    const [header, ...rows] = rowsOf(this.#sheet('settings') ?? { name: '', rows: [], hasLines: false });
    if (header === undefined) return;
    const columns = this.#header(header, settingsColumns);
    rows.forEach((row, at) => {
      const entry = this.#enter(row);
      if (at > 0) {
        entry.leaveOut('settingNotHeld');
        return;
      }
      this.#title = columns.texts(row, 'form_title', entry);
      this.#code = columns.get(row, 'form_id');
      this.#defaultLanguage = columns.get(row, 'default_language');
      this.#repeatsChoices = /^(?:yes|true)$/i.test(columns.get(row, 'allow_choice_duplicates'));
      entry.take('settings');
      for (const { header: name, text } of columns.others(row, settingsColumns))
        entry.change('settingNotHeld', `${name}=${text}`);
    });
  }

  #readChoices(): void {
    const [header, ...rows] = rowsOf(this.#sheet('choices') ?? { name: '', rows: [], hasLines: false });
    if (header === undefined) return;
    const columns = this.#header(header, choiceColumns);
    this.#choiceLanguages = columns.languages();
    let list = '';
    for (const row of rows) {
      const entry = this.#enter(row);
      const named = columns.get(row, 'list_name');
      const code = columns.get(row, 'name', 'value').normalize('NFC');
      list = named;
      if (list === '' || code === '') {
        entry.leaveOut('comment');
        continue;
      }
      const same = this.#choices.get(list)?.some((each) => each.code === code) === true;
      if (same && this.#repeatsChoices) {
        entry.leaveOut('optionRepeated', code);
        continue;
      }
      const choice: Choice = {
        entry,
        code,
        label: columns.texts(row, 'label', entry),
        cells: columns.cells(row),
      };
      for (const { header: name, name: column, text } of columns.others(row, choiceColumns))
        if (/^(?:media|image|audio|video|big-image)/.test(column))
          entry.change('mediaNotHeld', `${name}=${text}`);
      this.#choices.set(list, [...(this.#choices.get(list) ?? []), choice]);
    }
  }

  #readSurvey(table: SourceTable): void {
    const rows = rowsOf(table);
    const header = headerOf(rows);
    if (header === undefined) throw new ExchangeProblem('missingColumn', 'type', { sheet: table.name });
    for (const row of rows.slice(0, rows.indexOf(header))) this.#enter(row).leaveOut('comment');
    const columns = this.#header(header, surveyColumns);
    this.#columns = columns;
    for (const row of rows.slice(rows.indexOf(header) + 1)) this.#readRow(row, columns);
    const open = this.#open.at(-1);
    if (open !== undefined) throw new ExchangeProblem('groupsNotClosed', open.name, { sheet: table.name });
  }

  #readRow(row: SourceRow, columns: XlsformColumns): void {
    const entry = this.#enter(row);
    const cell = columns.get(row, 'type');
    if (cell === '') return entry.leaveOut('withoutType');
    if (cell.startsWith('#')) return entry.leaveOut('comment', cell);
    if (/^(?:yes|true|true\(\))$/i.test(columns.get(row, 'disabled')))
      return entry.leaveOut('hidden', 'disabled');
    const type = xlsformType(cell);
    switch (type.kind) {
      case 'metadata':
        return entry.leaveOut('metadata', cell);
      case 'hidden':
        return entry.leaveOut('hidden', cell);
      case 'unknown':
        return entry.leaveOut('typeNotHeld', cell);
      case 'optionsElsewhere':
        return entry.leaveOut('optionsElsewhere', cell);
      case 'begin':
        return this.#begin(row, columns, entry, type);
      case 'end':
        return this.#end(entry, type.what);
      case 'calculate':
        return this.#calculate(row, columns, entry);
      default:
        return this.#question(row, columns, entry, type, cell);
    }
  }

  #begin(
    row: SourceRow,
    columns: XlsformColumns,
    entry: SourceEntry,
    { what, list = '' }: { readonly what: string; readonly list?: string },
  ): void {
    const name = columns.get(row, 'name') || `group${this.#sections.length + 1}`;
    const title = columns.texts(row, 'label', entry);
    const relevant = columns.get(row, 'relevant');
    const grid = /^(?:score|rank|kobomatrix)$/.test(what);
    const scored = columns.others(row, surveyColumns).find(({ name: column }) => column.startsWith('kobo--'));
    this.#open.push({
      what,
      name,
      title,
      relevant,
      list: scored?.text ?? list,
      ...(grid ? { lead: title } : {}),
    });
    entry.take(`group ${name}`);
    if (what === 'repeat') entry.change('repeatAskedOnce', columns.get(row, 'repeat_count') || name);
    const appearance = columns.get(row, 'appearance');
    if (appearance !== '' && appearance !== 'field-list') entry.change('appearanceNotHeld', appearance);
    this.#others(row, columns, entry);
    this.#needsSection = true;
    this.#groupEntry = entry;
  }

  #end(entry: SourceEntry, what: string): void {
    const open = this.#open.pop();
    if (open === undefined || (open.what === 'repeat') !== (what === 'repeat'))
      throw new ExchangeProblem('groupsNotClosed', open?.name ?? `end_${what}`, entry.place);
    entry.take(`group ${open.name}`);
    this.#needsSection = true;
  }

  #calculate(row: SourceRow, columns: XlsformColumns, entry: SourceEntry): void {
    const name = this.#name(row, columns, entry);
    const expression = columns.get(row, 'calculation', 'default');
    this.#calculations.push({ entry, name, expression });
  }

  #name(row: SourceRow, columns: XlsformColumns, entry: SourceEntry): string {
    const name = columns.get(row, 'name', '$autoname');
    const given = name === '' ? `q${String(entry.place.row ?? 0)}` : name.normalize('NFC');
    if (name === '') entry.change('codeChanged', given);
    if (isCorruptCode(given)) throw new ExchangeProblem('corruptCode', given, entry.place);
    const scope = this.#open.map((group) => group.name).join('/');
    if (this.#names.get(given) === scope) throw new ExchangeProblem('duplicateCode', given, entry.place);
    this.#names.set(given, scope);
    return given;
  }

  /** Where a question goes: the section of the innermost open group, which goes on after a group inside it. */
  #place(question: SourceQuestion): void {
    const group = this.#open.at(-1);
    if (this.#needsSection) {
      this.#sections.push({
        ...(this.#groupEntry === undefined ? {} : { entry: this.#groupEntry }),
        name: group?.name ?? `page${this.#sections.length + 1}`,
        ...(group === undefined || group.title.size === 0 ? {} : { title: group.title }),
        showIf: this.#open.map(({ relevant }) => relevant).filter((each) => each !== ''),
        questions: [],
      });
      this.#needsSection = false;
      this.#groupEntry = undefined;
    }
    this.#sections.at(-1)?.questions.push(question);
  }

  #question(
    row: SourceRow,
    columns: XlsformColumns,
    entry: SourceEntry,
    type: Extract<XlsformType, { kind: 'question' | 'asText' | 'acknowledge' | 'row' }>,
    cell: string,
  ): void {
    const group = this.#open.at(-1);
    const appearance = columns.get(row, 'appearance').toLowerCase();
    const label = columns.texts(row, 'label', entry);
    if (
      group !== undefined &&
      type.kind === 'question' &&
      /\blabel\b/.test(appearance) &&
      type.list !== undefined
    ) {
      // The header of a grid asks nothing itself: it is said above each of its rows.
      group.lead = label;
      this.#usedLists.add(type.list);
      entry.take(`lead ${group.name}`);
      entry.change('matrixSplit', appearance);
      return;
    }
    if (type.kind === 'row' && type.what === 'rank') return entry.leaveOut('typeNotHeld', cell);
    const name = this.#name(row, columns, entry);
    const list = type.kind === 'question' ? type.list : type.kind === 'row' ? group?.list : undefined;
    const hint = columns.texts(row, 'hint', entry);
    const isRow = type.kind === 'row' || /list-nolabel|list_nolabel/.test(appearance);
    const lead = isRow ? group?.lead : undefined;
    const relevant = columns.get(row, 'relevant');
    const constraint = columns.get(row, 'constraint');
    const base = {
      entry,
      name,
      text: label,
      ...(hint.size === 0 ? {} : { hint }),
      ...(lead === undefined ? {} : { lead }),
      ...(relevant === '' ? {} : { showIf: [relevant] }),
      ...(constraint === ''
        ? {}
        : { checks: [{ expression: constraint, message: columns.texts(row, 'constraint_message', entry) }] }),
      ...(this.#required(row, columns, entry) ? { required: true } : {}),
    };
    const built = this.#typed(base, type, list, row, columns, cell);
    if (built === null) return;
    this.#losses(row, columns, entry, appearance, isRow);
    this.#place(built);
  }

  #typed(
    base: Omit<SourceQuestion, 'type'>,
    type: Extract<XlsformType, { kind: 'question' | 'asText' | 'acknowledge' | 'row' }>,
    list: string | undefined,
    row: SourceRow,
    columns: XlsformColumns,
    cell: string,
  ): SourceQuestion | null {
    const { entry } = base;
    const parameters = parametersOf(columns.get(row, 'parameters'));
    if (type.kind === 'asText') {
      entry.change('asText', cell);
      return { ...base, type: 'shortText' };
    }
    if (type.kind === 'acknowledge') {
      const label = new Map([['', { text: 'OK', entry }]]);
      return { ...base, type: 'multiple', options: [{ entry, code: '1', label }] };
    }
    const kind = type.kind === 'row' ? 'single' : type.type;
    if (list !== undefined) {
      const options = this.#options(list, columns.get(row, 'choice_filter'), entry);
      if (options === null) return null;
      const likert = kind === 'single' && /\blikert\b/.test(columns.get(row, 'appearance'));
      const numeric = options.every(({ code }) => /^\d{1,3}$/.test(code));
      if (likert && !numeric) entry.change('ratingAsChoice');
      return {
        ...base,
        type: likert && numeric ? 'rating' : kind,
        options,
        ...(type.kind === 'question' && type.or === 'other' ? { other: {} } : {}),
        ...(parameters.get('randomize') === 'true' ? { randomOrder: true } : {}),
      };
    }
    if (kind === 'number') {
      const bounds = boundsOf(columns.get(row, 'constraint'));
      const isRange = cell.trim().toLowerCase() === 'range';
      const [min, max] = isRange
        ? [parameters.get('start') ?? '1', parameters.get('end') ?? '10']
        : [bounds.min, bounds.max];
      if (isRange && (parameters.get('step') ?? '1') !== '1') entry.change('attributeNotHeld', 'step');
      return {
        ...base,
        type: 'number',
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    }
    const isLong = kind === 'shortText' && /\bmultiline\b/.test(columns.get(row, 'appearance'));
    return { ...base, type: isLong ? 'longText' : kind };
  }

  #options(list: string, filter: string, entry: SourceEntry): readonly SourceOption[] | null {
    const choices = this.#choices.get(list);
    if (choices === undefined) {
      const elsewhere = /\.(?:csv|xml|geojson)$/i.test(list) || list.startsWith('${');
      entry.leaveOut(elsewhere ? 'optionsElsewhere' : 'optionsMissing', list);
      return null;
    }
    this.#usedLists.add(list);
    return choices.map(({ entry: row, code, label, cells }) => {
      const option = { entry: row, code, label };
      if (filter === '') return option;
      try {
        return { ...option, showIf: filterOfChoice(filter, cells) };
      } catch (error) {
        if (!(error instanceof NotTranslatable)) throw error;
        entry.change('optionFilterNotTranslated', `${filter} (${error.message})`);
        return option;
      }
    });
  }

  #required(row: SourceRow, columns: XlsformColumns, entry: SourceEntry): boolean {
    const text = columns.get(row, 'required').toLowerCase();
    if (/^(?:yes|true|true\(\)|1|ja)$/.test(text)) return true;
    if (!/^(?:|no|false|false\(\)|0|nein)$/.test(text)) entry.change('requiredIsCondition', text);
    return false;
  }

  #losses(
    row: SourceRow,
    columns: XlsformColumns,
    entry: SourceEntry,
    appearance: string,
    isRow: boolean,
  ): void {
    const told = appearance.replace(/\b(?:multiline|likert|list-nolabel|list_nolabel)\b/g, '').trim();
    if (told !== '') entry.change('appearanceNotHeld', told);
    if (isRow) entry.change('matrixSplit', appearance);
    const preset = columns.get(row, 'default');
    if (preset !== '') entry.change('defaultNotHeld', preset);
    const calculation = columns.get(row, 'calculation');
    if (calculation !== '') entry.change('calculationNotTranslated', calculation);
    this.#others(row, columns, entry);
  }

  #others(row: SourceRow, columns: XlsformColumns, entry: SourceEntry): void {
    for (const { header, name, text } of columns.others(row, surveyColumns)) {
      if (technical.test(name) || /^(?:false|no)$/i.test(text) || name.startsWith('kobo--')) continue;
      const isMedia = /^(?:media|image|audio|video|big-image)/.test(name);
      entry.change(isMedia ? 'mediaNotHeld' : 'columnNotHeld', `${header}=${text}`);
    }
  }

  #accountOtherSheets(survey: SourceTable): void {
    for (const sheet of this.#sheets) {
      if (sheet === survey || handledSheets.has(sheet.name.trim().toLowerCase())) continue;
      for (const row of rowsOf(sheet)) this.#enter(row).leaveOut('sheetNotRead', sheet.name);
    }
  }
}

function parametersOf(cell: string): ReadonlyMap<string, string> {
  const pairs = [...cell.matchAll(/([\w-]+)\s*=\s*([^\s;,]+)/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

/** Bounds that a constraint sets on its own: ". >= 18 and . <= 120". */
function boundsOf(constraint: string): { readonly min?: string; readonly max?: string } {
  if (/\bor\b|\bnot\b/i.test(constraint)) return {};
  const [, min] = /(?:^|\s|\()\.\s*>=\s*(-?\d+(?:\.\d+)?)\s*(?=$|\)|and)/i.exec(constraint) ?? [];
  const [, max] = /(?:^|\s|\()\.\s*<=\s*(-?\d+(?:\.\d+)?)\s*(?=$|\)|and)/i.exec(constraint) ?? [];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
