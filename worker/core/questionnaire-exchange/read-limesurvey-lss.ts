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

/** One row of a table of an .lss file. */
export interface LssRow {
  readonly table: string;
  readonly row: number;
  readonly fields: ReadonlyMap<string, string>;
}

interface Entered {
  readonly entry: SourceEntry;
  readonly get: (field: string) => string;
}

/**
 * Reads the survey structure of LimeSurvey: tables of groups, questions, subquestions, answers and attributes. Texts
 * stand in the rows themselves (up to version 3) or in tables of their own (from version 4).
 * @throws ExchangeProblem where it becomes no survey
 */
export function readLimeSurveyLss(rows: readonly LssRow[], fileName: string): LimeSurveySurvey {
  const account = new SourceAccount();
  const tables = new Map<string, Entered[]>();
  for (const { table, row, fields } of rows) {
    const entry = account.enter(
      { sheet: table, row },
      [...fields.values()].filter((each) => each !== '').join(' | '),
    );
    const get = (field: string): string => (fields.get(field) ?? '').trim();
    tables.set(table, [...(tables.get(table) ?? []), { entry, get }]);
  }
  return new LssReader(account, tables, fileName).read();
}

const inOrder = (field: string) => (a: Entered, b: Entered) => Number(a.get(field)) - Number(b.get(field));

class LssReader {
  readonly #account: SourceAccount;
  readonly #tables: ReadonlyMap<string, readonly Entered[]>;
  readonly #fileName: string;
  readonly #languages: string[] = [];
  readonly #titles = new Map<string, SourceText>();
  readonly #groups = new Map<string, LimeSurveyGroup>();
  readonly #questions = new Map<string, LimeSurveyQuestion>();
  readonly #parts = new Map<string, LimeSurveyPart>();
  readonly #answersById = new Map<string, LimeSurveyPart>();
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(account: SourceAccount, tables: ReadonlyMap<string, readonly Entered[]>, fileName: string) {
    this.#account = account;
    this.#tables = tables;
    this.#fileName = fileName;
  }

  read(): LimeSurveySurvey {
    this.#readSurvey();
    for (const row of this.#rows('groups', inOrder('group_order'))) this.#readGroup(row);
    for (const row of this.#rows('group_l10ns')) this.#readGroupTexts(row);
    const questions = this.#rows('questions', inOrder('question_order'));
    for (const row of questions) if (isTop(row)) this.#readQuestion(row);
    const subquestions = [
      ...questions.filter((row) => !isTop(row)),
      ...this.#rows('subquestions', inOrder('question_order')),
    ];
    for (const row of subquestions) this.#readSubquestion(row);
    for (const row of this.#rows('question_l10ns')) this.#readQuestionTexts(row);
    for (const row of this.#rows('answers', inOrder('sortorder'))) this.#readAnswer(row);
    for (const row of this.#rows('answer_l10ns')) this.#readAnswerTexts(row);
    for (const row of this.#rows('question_attributes')) this.#readAttribute(row);
    for (const name of ['defaultvalues', 'defaultvalue_l10ns'])
      for (const { entry } of this.#rows(name)) entry.leaveOut('defaultNotHeld');
    for (const { entry } of this.#rows('conditions')) entry.leaveOut('conditionNotTranslated');
    const read = new Set([
      'groups',
      'group_l10ns',
      'questions',
      'subquestions',
      'question_l10ns',
      'answers',
      'answer_l10ns',
      'question_attributes',
      'defaultvalues',
      'defaultvalue_l10ns',
      'conditions',
      'surveys',
      'surveys_languagesettings',
    ]);
    for (const [name, rows] of this.#tables)
      if (!read.has(name)) for (const { entry } of rows) entry.leaveOut('settingNotHeld', name);
    return {
      account: this.#account,
      code: this.#fileName,
      titles: this.#titles,
      languages: this.#languages,
      groups: [...this.#groups.values()],
    };
  }

  #rows(table: string, order?: (a: Entered, b: Entered) => number): readonly Entered[] {
    const rows = this.#tables.get(table) ?? [];
    return order === undefined ? rows : rows.toSorted(order);
  }

  #language({ get }: Entered): string {
    const language = get('language') || (this.#languages[0] ?? '');
    if (language !== '' && !this.#languages.includes(language)) this.#languages.push(language);
    return language;
  }

  #readSurvey(): void {
    for (const { entry, get } of this.#rows('surveys')) {
      const base = get('language');
      for (const each of [base, ...get('additional_languages').split(/\s+/)])
        if (each !== '' && !this.#languages.includes(each)) this.#languages.push(each);
      entry.take('language');
      entry.change('settingNotHeld');
    }
    for (const row of this.#rows('surveys_languagesettings')) {
      setText(this.#titles, this.#language(row), row.get('surveyls_title'), row.entry);
      row.entry.take('title');
      const told =
        row.get('surveyls_description') + row.get('surveyls_welcometext') + row.get('surveyls_endtext');
      if (told !== '') row.entry.change('textsElsewhere');
    }
  }

  #readGroup(row: Entered): void {
    const { entry, get } = row;
    const gid = get('gid');
    const known = this.#groups.get(gid);
    const group: LimeSurveyGroup = known ?? {
      entry,
      name: `G${this.#groups.size + 1}`,
      relevance: get('grelevance'),
      titles: new Map(),
      descriptions: new Map(),
      questions: [],
    };
    this.#groups.set(gid, group);
    entry.take(`group ${group.name}`);
    if (get('group_name') === '') return;
    setText(group.titles, this.#language(row), get('group_name'), entry);
    setText(group.descriptions, this.#language(row), get('description'), entry);
  }

  #readGroupTexts(row: Entered): void {
    const group = this.#groups.get(row.get('gid'));
    if (group === undefined) return row.entry.leaveOut('notUnderstood');
    row.entry.take(`group ${group.name}`);
    setText(group.titles, this.#language(row), row.get('group_name'), row.entry);
    setText(group.descriptions, this.#language(row), row.get('description'), row.entry);
  }

  #readQuestion(row: Entered): void {
    const { entry, get } = row;
    const qid = get('qid');
    const name = get('title').normalize('NFC');
    if (name === '') throw new ExchangeProblem('missingCode', qid, entry.place);
    if (isCorruptCode(name)) throw new ExchangeProblem('corruptCode', name, entry.place);
    if ((this.#names.get(name) ?? qid) !== qid) throw new ExchangeProblem('duplicateCode', name, entry.place);
    this.#names.set(name, qid);
    const group = this.#groups.get(get('gid'));
    if (group === undefined) throw new ExchangeProblem('wrongType', `gid ${get('gid')}`, entry.place);
    const known = this.#questions.get(qid);
    const question: LimeSurveyQuestion = known ?? {
      entry,
      name,
      number: `${get('sid')}X${get('gid')}X${qid}`,
      type: get('type'),
      relevance: get('relevance'),
      other: get('other') === 'Y',
      mandatory: get('mandatory') === 'Y',
      pattern: get('preg'),
      texts: new Map(),
      helps: new Map(),
      otherLabels: new Map(),
      subquestions: [],
      answers: [],
      attributes: new Map(),
    };
    if (known === undefined) group.questions.push(question);
    this.#questions.set(qid, question);
    if (get('question') === '') return;
    setText(question.texts, this.#language(row), get('question'), entry);
    setText(question.helps, this.#language(row), get('help'), entry);
  }

  #readSubquestion(row: Entered): void {
    const { entry, get } = row;
    const question = this.#questions.get(get('parent_qid'));
    if (question === undefined) return entry.leaveOut('notUnderstood');
    const part = this.#part(
      row,
      question.subquestions,
      get('title'),
      get('relevance'),
      `S ${get('parent_qid')}`,
    );
    this.#parts.set(get('qid'), part);
    if (get('question') !== '') setText(part.texts, this.#language(row), get('question'), entry);
  }

  #part(
    row: Entered,
    parts: LimeSurveyPart[],
    source: string,
    relevance: string,
    of: string,
  ): LimeSurveyPart {
    const { entry, get } = row;
    const code = source.normalize('NFC');
    const scale = get('scale_id') || '0';
    if (code === '') throw new ExchangeProblem('missingCode', of, entry.place);
    const key = `${of} ${scale} ${code} ${get('language')}`;
    if (this.#seen.has(key)) throw new ExchangeProblem('duplicateOption', code, entry.place);
    this.#seen.add(key);
    const known = parts.find((each) => each.code === code && each.scale === scale);
    const part: LimeSurveyPart = known ?? { entry, code, scale, relevance, texts: new Map() };
    if (known === undefined) parts.push(part);
    return part;
  }

  #readQuestionTexts(row: Entered): void {
    const { entry, get } = row;
    const language = this.#language(row);
    const question = this.#questions.get(get('qid'));
    if (question !== undefined) {
      setText(question.texts, language, get('question'), entry);
      setText(question.helps, language, get('help'), entry);
      entry.take(question.name);
      return;
    }
    const part = this.#parts.get(get('qid'));
    if (part === undefined) return entry.leaveOut('notUnderstood');
    setText(part.texts, language, get('question'), entry);
    entry.take(part.code);
  }

  #readAnswer(row: Entered): void {
    const { entry, get } = row;
    const question = this.#questions.get(get('qid'));
    if (question === undefined) return entry.leaveOut('notUnderstood');
    const part = this.#part(row, question.answers, get('code'), '', `A ${get('qid')}`);
    if (get('aid') !== '') this.#answersById.set(get('aid'), part);
    if (get('answer') !== '') setText(part.texts, this.#language(row), get('answer'), entry);
  }

  #readAnswerTexts(row: Entered): void {
    const part = this.#answersById.get(row.get('aid'));
    if (part === undefined) return row.entry.leaveOut('notUnderstood');
    setText(part.texts, this.#language(row), row.get('answer'), row.entry);
    row.entry.take(part.code);
  }

  #readAttribute({ entry, get }: Entered): void {
    const question = this.#questions.get(get('qid'));
    const [name, value] = [get('attribute'), get('value')];
    if (question !== undefined && name === 'other_replace_text' && value !== '') {
      setText(question.otherLabels, get('language') || (this.#languages[0] ?? ''), value, entry);
      return entry.take(question.name);
    }
    if (question === undefined || question.attributes.has(name) || value === '')
      return entry.leaveOut('attributeNotHeld', `${name}=${value}`);
    question.attributes.set(name, { value, entry });
  }
}

function isTop({ get }: Entered): boolean {
  return get('parent_qid') === '' || get('parent_qid') === '0';
}
