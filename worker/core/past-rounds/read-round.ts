import { columnLetter } from '../imports/column-letter.ts';
import type { Answer, Answers } from '../questionnaire/answer.ts';
import { chooseRows, type ReadRow } from './choose-rows.ts';
import { columnAt } from './column-at.ts';
import { countTexts } from './count-texts.ts';
import { itemColumns, mappedColumns } from './item-columns.ts';
import type { ItemTotals, LossReport, UnknownText } from './loss-report.ts';
import { plainText } from './plain-text.ts';
import { cellText, itemReader, type RoundRow } from './read-item-cells.ts';
import type { MappedItem, RoundMapping } from './round-mapping.ts';

export interface ReadRound {
  /** One for each row that counts, in the order of the file. */
  readonly respondents: readonly Answers[];
  readonly loss: LossReport;
}

/** The register as the companies of a file are looked up in it. */
export interface RegisterFrame {
  /** Members on the day of reference, by id. */
  readonly members: ReadonlySet<string>;
  /** Plain text of a company → its member, or null for a company that is said to be none. */
  readonly memberOf: ReadonlyMap<string, string | null>;
}

const shownUnknownTexts = 100;
const shownTextLength = 120;

/**
 * Reads a past round: which rows count, what each of them answers, and what is lost. The dry run and the import are
 * both this function, so that the report is about what is stored.
 * @param rows of the file, the header rows among them
 * @param frame only rows of its members count; null where the frame is unknown
 */
export function readRound(
  rows: readonly RoundRow[],
  mapping: RoundMapping,
  frame: RegisterFrame | null = null,
): ReadRound {
  const below = rows.slice(mapping.firstRow - 1);
  const filled = below.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const included = filled.filter((row) =>
    mapping.include.every(({ column, texts }) => isOneOf(row, column, texts)),
  );
  const kept = included.filter(
    (row) => !mapping.exclude.some(({ column, texts }) => isOneOf(row, column, texts)),
  );
  const inside = insideFrame(kept, mapping, frame);
  const readers = mapping.items.map((item) => ({ code: item.code, read: itemReader(item) }));
  const read = inside.rows.map(({ row, company }): ReadRow => {
    const answers: Record<string, Answer> = {};
    const readings = readers.map(({ code, read: readItem }) => {
      const reading = readItem(row);
      answers[code] = 'answer' in reading ? reading.answer : { state: 'skipped' };
      return reading;
    });
    return { company, answers, readings };
  });
  const { rows: chosen, companies, dropped, withoutKey } = chooseRows(read, mapping.company?.rule ?? 'all');
  const respondents = chosen.filter(saysSomething);
  const unknownTexts = listUnknown(mapping.items, respondents);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    respondents: respondents.map(({ answers }) => answers),
    loss: {
      rows: filled.length,
      emptyRows: below.length - filled.length,
      notIncluded: filled.length - included.length,
      excluded: included.length - kept.length,
      frame: frame && { population: frame.members.size, outside: inside.outside, open: inside.open },
      severalPerCompany: { rule: mapping.company?.rule ?? null, companies, dropped, withoutKey },
      withoutAnswer: chosen.length - respondents.length,
      used: respondents.length,
      columns: width,
      unmappedColumns: unmappedColumns(rows, mapping, width),
      items: mapping.items.map((item, at) => totalsOf(item, at, respondents)),
      unknownTexts: unknownTexts.slice(0, shownUnknownTexts),
      unknownTextKinds: unknownTexts.length,
    },
  };
}

function isOneOf(row: RoundRow, column: string, texts: readonly string[]): boolean {
  const text = plainText(cellText(row, columnAt(column)));
  return texts.some((known) => plainText(known) === text);
}

/** The rows that count, each with the company it stands for. */
function insideFrame(rows: readonly RoundRow[], { company }: RoundMapping, frame: RegisterFrame | null) {
  const at = company && columnAt(company.column);
  const named = rows.map((row) => {
    const text = at === undefined ? '' : plainText(cellText(row, at));
    return { row, company: text === '' ? null : text };
  });
  if (frame === null) return { rows: named, outside: 0, open: 0 };
  const isOpen = (text: string | null) => text !== null && !frame.memberOf.has(text);
  const found = named.flatMap(({ row, company: text }) => {
    const member = text === null ? null : (frame.memberOf.get(text) ?? null);
    return member !== null && frame.members.has(member) ? [{ row, company: member }] : [];
  });
  const open = named.filter(({ company: text }) => isOpen(text)).length;
  return { rows: found, outside: rows.length - found.length - open, open };
}

function saysSomething({ answers, readings }: ReadRow): boolean {
  return (
    readings.some((reading) => !('answer' in reading)) ||
    Object.values(answers).some(({ state }) => state !== 'skipped')
  );
}

/** Texts that no option names, the most frequent first. */
function listUnknown(items: readonly MappedItem[], rows: readonly ReadRow[]): readonly UnknownText[] {
  return items
    .flatMap((item, at) => {
      const texts = rows.flatMap(({ readings }) => {
        const reading = readings[at];
        return reading !== undefined && 'unknown' in reading
          ? [reading.unknown.slice(0, shownTextLength)]
          : [];
      });
      const [column = ''] = itemColumns(item);
      return countTexts(texts).map(({ text, count }) => ({ item: item.code, column, text, count }));
    })
    .toSorted((a, b) => b.count - a.count);
}

function totalsOf(item: MappedItem, at: number, rows: readonly ReadRow[]): ItemTotals {
  const states = { valid: 0, dontKnow: 0, notApplicable: 0, skipped: 0, notShown: 0 };
  const lost = { unknown: 0, dropped: 0 };
  const options = new Map(optionCodes(item).map((code) => [code, { count: 0, texts: [] as string[] }]));
  for (const { readings } of rows) {
    const reading = readings[at];
    if (reading === undefined) continue;
    if ('answer' in reading) {
      states[reading.answer.state] += 1;
      for (const code of chosenCodes(reading.answer)) {
        const option = options.get(code);
        if (option === undefined) continue;
        option.count += 1;
        if (reading.from !== undefined) option.texts.push(reading.from);
      }
    } else lost['unknown' in reading ? 'unknown' : 'dropped'] += 1;
  }
  return {
    item: item.code,
    valid: states.valid,
    dontKnow: states.dontKnow,
    empty: states.skipped,
    ...lost,
    options: [...options].map(([code, { count, texts }]) => ({ code, count, texts: countTexts(texts) })),
  };
}

function optionCodes(item: MappedItem): readonly number[] {
  if (item.type === 'number' || item.type === 'text') return [];
  const codes = item.options.map(({ code }) => code);
  return item.type !== 'multiple' && item.other !== undefined && !codes.includes(item.other.code)
    ? [...codes, item.other.code]
    : codes;
}

function chosenCodes(answer: Answer): readonly number[] {
  if (answer.state !== 'valid') return [];
  const { value } = answer;
  return [value].flat().filter((code) => typeof code === 'number');
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
