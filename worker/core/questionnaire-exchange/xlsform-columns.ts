import type { SourceEntry } from './source-account.ts';
import type { SourceText, SourceTexts } from './source-form.ts';
import type { SourceRow } from './source-table.ts';

interface Column {
  readonly at: number;
  readonly header: string;
  /** Without language: "label", "hint", "constraint_message". */
  readonly name: string;
  readonly language: string;
}

const aliases: Readonly<Record<string, string>> = {
  caption: 'label',
  relevance: 'relevant',
  calculate: 'calculation',
  'list name': 'list_name',
  'bind::required': 'required',
  'bind::relevant': 'relevant',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::jr:constraintmsg': 'constraint_message',
  'control::appearance': 'appearance',
  'constraint message': 'constraint_message',
  'repeat count': 'repeat_count',
  'choice filter': 'choice_filter',
  'read only': 'read_only',
  readonly: 'read_only',
  'default language': 'default_language',
  title: 'form_title',
  'form title': 'form_title',
  'form id': 'form_id',
  id_string: 'form_id',
};

const translated = new Set([
  'label',
  'hint',
  'constraint_message',
  'guidance_hint',
  'required_message',
  'form_title',
]);

function columnOf(header: string, at: number): Column {
  const trimmed = header.trim();
  const lower = trimmed.toLowerCase();
  const known = Object.hasOwn(aliases, lower) ? aliases[lower] : undefined;
  if (known !== undefined) return { at, header: trimmed, name: known, language: '' };
  const [, base = '', language = ''] = /^([^:]+?)\s*::?\s*(.+)$/.exec(trimmed) ?? [];
  const plain = Object.hasOwn(aliases, base.toLowerCase())
    ? (aliases[base.toLowerCase()] ?? '')
    : base.toLowerCase();
  if (translated.has(plain)) return { at, header: trimmed, name: plain, language: language.trim() };
  return { at, header: trimmed, name: lower, language: '' };
}

/** The columns of a sheet of an XLSForm, by the names that its headers mean. */
export class XlsformColumns {
  readonly #columns: readonly Column[];

  constructor(header: SourceRow) {
    this.#columns = header.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [columnOf(cell, at)]));
  }

  has(name: string): boolean {
    return this.#columns.some((column) => column.name === name);
  }

  languages(): readonly string[] {
    const texts = this.#columns.filter(({ name }) => name === 'label' || name === 'hint');
    return [...new Set(texts.map(({ language }) => language))];
  }

  get(row: SourceRow, ...names: readonly string[]): string {
    for (const name of names) {
      const column = this.#columns.find((each) => each.name === name && each.language === '');
      const cell = row.cells[column?.at ?? -1]?.trim() ?? '';
      if (cell !== '') return cell;
    }
    return '';
  }

  texts(row: SourceRow, name: string, entry: SourceEntry): SourceTexts {
    const found = new Map<string, SourceText>();
    for (const column of this.#columns) {
      const text = row.cells[column.at] ?? '';
      if (column.name === name && text.trim() !== '') found.set(column.language, { text, entry });
    }
    return found;
  }

  /** Filled cells of columns that are not among those. */
  others(
    row: SourceRow,
    read: ReadonlySet<string>,
  ): readonly { readonly header: string; readonly name: string; readonly text: string }[] {
    return this.#columns.flatMap(({ at, header, name }) => {
      const text = row.cells[at]?.trim() ?? '';
      return text === '' || read.has(name) ? [] : [{ header, name, text }];
    });
  }

  headersBeside(read: ReadonlySet<string>): readonly string[] {
    return this.#columns.filter(({ name }) => !read.has(name)).map(({ header }) => header);
  }

  /** Cells by header, as filters of choices name them. */
  cells(row: SourceRow): ReadonlyMap<string, string> {
    return new Map(this.#columns.map(({ at, header }) => [header, row.cells[at]?.trim() ?? '']));
  }
}
