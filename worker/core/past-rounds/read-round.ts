import { columnLetter } from '../imports/column-letter.ts';
import type { Answer, Answers } from '../questionnaire/answer.ts';
import { columnAt } from './column-at.ts';
import { chooseRows, type ReadRow } from './choose-rows.ts';
import type { ItemTotals, LossReport, UnknownText } from './loss-report.ts';
import { plainText } from './plain-text.ts';
import { cellText, itemReader, type RoundRow } from './read-item-cells.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

export interface ReadRound {
  /** One for each row that counts, in the order of the file. */
  readonly respondents: readonly Answers[];
  readonly loss: LossReport;
}

const shownUnknownTexts = 100;
const shownTextLength = 120;

/**
 * Reads a past round: which rows count, what each of them answers, and what is lost. The dry run and the import are
 * both this function, so that the report is about what is stored.
 * @param rows of the file, the header rows among them
 */
export function readRound(rows: readonly RoundRow[], mapping: RoundMapping): ReadRound {
  const below = rows.slice(mapping.firstRow - 1);
  const filled = below.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const included = filled.filter((row) =>
    mapping.include.every(({ column, texts }) => isOneOf(row, column, texts)),
  );
  const kept = included.filter(
    (row) => !mapping.exclude.some(({ column, texts }) => isOneOf(row, column, texts)),
  );
  const readers = mapping.items.map((item) => ({ item, read: itemReader(item) }));
  const unknown = new Map<string, UnknownText>();
  const read = kept.map((row): ReadRow => {
    const answers: Record<string, Answer> = {};
    const missed: UnknownText[] = [];
    for (const { item, read: readItem } of readers) {
      const reading = readItem(row);
      answers[item.code] = 'answer' in reading ? reading.answer : { state: 'skipped' };
      if ('unknown' in reading)
        missed.push({ item: item.code, column: firstColumn(item), text: reading.unknown, count: 1 });
    }
    return { company: companyOf(row, mapping), answers, missed };
  });
  const { rows: chosen, companies, dropped, withoutKey } = chooseRows(read, mapping.company?.rule ?? 'all');
  const respondents = chosen.filter(({ answers, missed }) => missed.length > 0 || hasAnswer(answers));
  for (const { missed } of respondents) for (const text of missed) count(unknown, text);
  const unknownTexts = [...unknown.values()].toSorted((a, b) => b.count - a.count);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    respondents: respondents.map(({ answers }) => answers),
    loss: {
      rows: filled.length,
      emptyRows: below.length - filled.length,
      notIncluded: filled.length - included.length,
      excluded: included.length - kept.length,
      severalPerCompany: { rule: mapping.company?.rule ?? null, companies, dropped, withoutKey },
      withoutAnswer: chosen.length - respondents.length,
      used: respondents.length,
      columns: width,
      unmappedColumns: unmappedColumns(rows, mapping, width),
      items: mapping.items.map((item) => totalsOf(item, respondents)),
      unknownTexts: unknownTexts.slice(0, shownUnknownTexts),
      unknownTextKinds: unknownTexts.length,
    },
  };
}

function isOneOf(row: RoundRow, column: string, texts: readonly string[]): boolean {
  const text = plainText(cellText(row, columnAt(column)));
  return texts.some((known) => plainText(known) === text);
}

function companyOf(row: RoundRow, { company }: RoundMapping): string | null {
  const text = company === undefined ? '' : plainText(cellText(row, columnAt(company.column)));
  return text === '' ? null : text;
}

function hasAnswer(answers: Answers): boolean {
  return Object.values(answers).some(({ state }) => state !== 'skipped');
}

function count(unknown: Map<string, UnknownText>, { item, column, text }: UnknownText): void {
  const shown = text.slice(0, shownTextLength);
  const key = `${item} ${plainText(shown)}`;
  const known = unknown.get(key);
  unknown.set(key, { item, column, text: known?.text ?? shown, count: (known?.count ?? 0) + 1 });
}

function totalsOf({ code }: MappedItem, respondents: readonly ReadRow[]): ItemTotals {
  const states = respondents.map(({ answers }) => answers[code]?.state);
  const unknown = respondents.filter(({ missed }) => missed.some(({ item }) => item === code)).length;
  return {
    item: code,
    valid: states.filter((state) => state === 'valid').length,
    dontKnow: states.filter((state) => state === 'dontKnow').length,
    empty: states.filter((state) => state === 'skipped').length - unknown,
    unknown,
  };
}

function firstColumn(item: MappedItem): string {
  return item.type === 'multiple' ? (item.options[0]?.column ?? '') : item.column;
}

function mappedColumns({ items, include, exclude, company }: RoundMapping): ReadonlySet<number> {
  const letters = [
    ...items.flatMap((item) =>
      item.type === 'multiple'
        ? [...item.options, ...(item.dontKnow === undefined ? [] : [item.dontKnow])].map(
            ({ column }) => column,
          )
        : [item.column],
    ),
    ...[...include, ...exclude].map(({ column }) => column),
    ...(company === undefined ? [] : [company.column]),
  ];
  return new Set(letters.map(columnAt));
}

function unmappedColumns(rows: readonly RoundRow[], mapping: RoundMapping, width: number) {
  const mapped = mappedColumns(mapping);
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => !mapped.has(at))
    .map((at) => ({ column: columnLetter(at + 1), header: headerOf(rows, mapping, at) }));
}

/** What the header rows say over a column, the rows joined where they differ. */
function headerOf(rows: readonly RoundRow[], { headerRows }: RoundMapping, at: number): string {
  const texts = headerRows.map((row) => cellText(rows[row - 1] ?? [], at)).filter((text) => text !== '');
  return [...new Set(texts)].join(' · ').slice(0, shownTextLength);
}
