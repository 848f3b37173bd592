import { ExchangeProblem } from './exchange-problem.ts';
import { isCorruptCode } from './item-codes.ts';
import {
  setText,
  type LimeSurveyGroup,
  type LimeSurveyPart,
  type LimeSurveyQuestion,
  type LimeSurveySurvey,
} from './limesurvey-survey.ts';
import { SourceAccount, type SourceEntry } from './source-account.ts';
import type { SourceText } from './source-form.ts';
import { rowsOf, wordsOfRow, type SourceRow, type SourceTable } from './source-table.ts';

const read = new Set([
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'id',
  'related_id',
]);

/** Whether a table is the TSV of LimeSurvey. */
export function isLimeSurveyTsv(table: SourceTable): boolean {
  const header = rowsOf(table)[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  return header.includes('class') && header.includes('name') && header.includes('text');
}

/**
 * Reads the tab-separated export of LimeSurvey: one row for each language of each part.
 * @throws ExchangeProblem where it becomes no survey
 * @source LimeSurvey manual, "Tab Separated Value survey structure"
 */
export function readLimeSurveyTsv(table: SourceTable, fileName: string): LimeSurveySurvey {
  return new TsvReader(table, fileName).read();
}

class TsvReader {
  readonly #table: SourceTable;
  readonly #fileName: string;
  readonly #account = new SourceAccount();
  readonly #titles = new Map<string, SourceText>();
  readonly #groups = new Map<string, LimeSurveyGroup>();
  readonly #questions = new Map<string, LimeSurveyQuestion>();
  readonly #seen = new Set<string>();
  readonly #languages: string[] = [];
  readonly #groupsOfLanguage = new Map<string, number>();
  #header: readonly string[] = [];
  #group: LimeSurveyGroup | null = null;
  #question: LimeSurveyQuestion | null = null;

  constructor(table: SourceTable, fileName: string) {
    this.#table = table;
    this.#fileName = fileName;
  }

  read(): LimeSurveySurvey {
    const [header, ...rows] = rowsOf(this.#table);
    if (header === undefined) throw new ExchangeProblem('notAQuestionnaire');
    this.#account.enter(header.place, wordsOfRow(header.cells)).take();
    this.#header = header.cells.map((cell) => cell.trim().toLowerCase());
    for (const row of rows) this.#readRow(row);
    return {
      account: this.#account,
      code: this.#fileName,
      titles: this.#titles,
      languages: this.#languages,
      groups: [...this.#groups.values()],
    };
  }

  #cell(row: SourceRow, name: string): string {
    return row.cells[this.#header.indexOf(name)] ?? '';
  }

  #word(row: SourceRow, name: string): string {
    return this.#cell(row, name).trim();
  }

  #speaks(language: string): void {
    if (language !== '' && !this.#languages.includes(language)) this.#languages.push(language);
  }

  #readRow(row: SourceRow): void {
    const entry = this.#account.enter(row.place, wordsOfRow(row.cells));
    const kind = this.#word(row, 'class').toUpperCase();
    const language = this.#word(row, 'language') || (this.#languages[0] ?? '');
    if (['G', 'Q', 'SQ', 'A'].includes(kind)) this.#speaks(language);
    switch (kind) {
      case 'S':
        return this.#setting(row, entry);
      case 'SL': {
        if (this.#word(row, 'name') !== 'surveyls_title') return entry.leaveOut('textsElsewhere');
        entry.take('title');
        return setText(this.#titles, language, this.#cell(row, 'text'), entry);
      }
      case 'G':
        return this.#readGroup(row, entry, language);
      case 'Q':
        return this.#readQuestion(row, entry, language);
      case 'SQ':
        return this.#readPart(row, entry, language, 'subquestions');
      case 'A':
        return this.#readPart(row, entry, language, 'answers');
      case 'C':
        return entry.leaveOut('conditionNotTranslated');
      default:
        return entry.leaveOut('settingNotHeld', kind);
    }
  }

  #setting(row: SourceRow, entry: SourceEntry): void {
    const name = this.#word(row, 'name');
    const text = this.#word(row, 'text');
    if (name === 'language') {
      // The base language comes first, wherever its row stands.
      this.#languages.splice(
        0,
        this.#languages.length,
        text,
        ...this.#languages.filter((each) => each !== text),
      );
      return entry.take('language');
    }
    if (name !== 'additional_languages') return entry.leaveOut('settingNotHeld', `${name}=${text}`);
    for (const each of text.split(/[\s,;]+/)) this.#speaks(each);
    return entry.take('language');
  }

  #readGroup(row: SourceRow, entry: SourceEntry, language: string): void {
    const order = (this.#groupsOfLanguage.get(language) ?? 0) + 1;
    this.#groupsOfLanguage.set(language, order);
    const key = this.#word(row, 'type/scale') || `#${order}`;
    const known = this.#groups.get(key);
    const group: LimeSurveyGroup = known ?? {
      entry,
      name: /^\d+$/.test(key) || key.startsWith('#') ? `G${key.replace('#', '')}` : key,
      relevance: this.#word(row, 'relevance'),
      titles: new Map(),
      descriptions: new Map(),
      questions: [],
    };
    if (known === undefined) this.#groups.set(key, group);
    setText(group.titles, language, this.#cell(row, 'name'), entry);
    setText(group.descriptions, language, this.#cell(row, 'text'), entry);
    entry.take(`group ${group.name}`);
    if (known === undefined) this.#attributes(row, entry);
    this.#group = group;
    this.#question = null;
  }

  #readQuestion(row: SourceRow, entry: SourceEntry, language: string): void {
    const name = this.#word(row, 'name').normalize('NFC');
    if (name === '') throw new ExchangeProblem('missingCode', '', entry.place);
    if (isCorruptCode(name)) throw new ExchangeProblem('corruptCode', name, entry.place);
    this.#once(`Q ${language} ${name}`, 'duplicateCode', name, entry);
    const known = this.#questions.get(name);
    const question: LimeSurveyQuestion = known ?? {
      entry,
      name,
      type: this.#word(row, 'type/scale'),
      relevance: this.#word(row, 'relevance'),
      other: /^y$/i.test(this.#word(row, 'other')),
      mandatory: /^y$/i.test(this.#word(row, 'mandatory')),
      pattern: this.#word(row, 'validation'),
      texts: new Map(),
      helps: new Map(),
      otherLabels: new Map(),
      subquestions: [],
      answers: [],
      attributes: this.#attributes(row, entry),
    };
    if (known === undefined) {
      this.#questions.set(name, question);
      this.#groupOrFirst(entry).questions.push(question);
    }
    setText(question.texts, language, this.#cell(row, 'text'), entry);
    setText(question.helps, language, this.#cell(row, 'help'), entry);
    setText(question.otherLabels, language, this.#cell(row, 'other_replace_text'), entry);
    entry.take();
    this.#question = question;
  }

  #groupOrFirst(entry: SourceEntry): LimeSurveyGroup {
    if (this.#group !== null) return this.#group;
    const group: LimeSurveyGroup = {
      entry,
      name: 'G0',
      relevance: '',
      titles: new Map(),
      descriptions: new Map(),
      questions: [],
    };
    this.#groups.set('G0', group);
    this.#group = group;
    return group;
  }

  #readPart(row: SourceRow, entry: SourceEntry, language: string, kind: 'subquestions' | 'answers'): void {
    const question = this.#question;
    if (question === null) return entry.leaveOut('notUnderstood');
    const code = this.#word(row, 'name').normalize('NFC');
    const scale = this.#word(row, 'type/scale') || '0';
    if (code === '') throw new ExchangeProblem('missingCode', question.name, entry.place);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    if (/[\u0000-\u001f\ufffd<>]/.test(code)) throw new ExchangeProblem('corruptCode', code, entry.place);
    this.#once(`${kind} ${language} ${question.name} ${scale} ${code}`, 'duplicateOption', code, entry);
    const known = question[kind].find((each) => each.code === code && each.scale === scale);
    const relevance = kind === 'subquestions' ? this.#word(row, 'relevance') : '';
    const part: LimeSurveyPart = known ?? { entry, code, scale, relevance, texts: new Map() };
    if (known === undefined) question[kind].push(part);
    setText(part.texts, language, this.#cell(row, 'text') || code, entry);
  }

  #once(key: string, problem: 'duplicateCode' | 'duplicateOption', code: string, entry: SourceEntry): void {
    if (this.#seen.has(key)) throw new ExchangeProblem(problem, code, entry.place);
    this.#seen.add(key);
  }

  #attributes(row: SourceRow, entry: SourceEntry): LimeSurveyQuestion['attributes'] {
    const found = this.#header.flatMap(
      (name, at): readonly [string, { value: string; entry: SourceEntry }][] => {
        const value = row.cells[at]?.trim() ?? '';
        return name === '' || value === '' || read.has(name) ? [] : [[name, { value, entry }]];
      },
    );
    return new Map(found);
  }
}
