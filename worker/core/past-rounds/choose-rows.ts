import type { Answers } from '../questionnaire/answer.ts';
import type { CellReading } from './read-item-cells.ts';
import type { CompanyRule } from './round-mapping.ts';

/** A row that was read, before several rows of a company become one. */
export interface ReadRow {
  /** Null: a company of its own. */
  readonly company: string | null;
  readonly answers: Answers;
  /** One for each question, in the order of the mapping. */
  readonly readings: readonly CellReading[];
}

export interface ChosenRows {
  /** In the order of the file. */
  readonly rows: readonly ReadRow[];
  /** Companies with more than one row. */
  readonly companies: number;
  readonly dropped: number;
  readonly withoutKey: number;
}

type Choose = (rows: readonly ReadRow[]) => readonly ReadRow[];

const choices: Readonly<Record<CompanyRule, Choose>> = {
  first: (rows) => rows.slice(0, 1),
  last: (rows) => rows.slice(-1),
  // Among equals the earlier row.
  mostComplete: (rows) => rows.toSorted((a, b) => answered(b) - answered(a)).slice(0, 1),
  all: (rows) => rows,
};

function answered({ answers }: ReadRow): number {
  return Object.values(answers).filter(({ state }) => state !== 'skipped').length;
}

/** Applies the rule for several rows of one company: one company, one vote, unless all are to count. */
export function chooseRows(rows: readonly ReadRow[], rule: CompanyRule): ChosenRows {
  const byCompany = new Map<string, ReadRow[]>();
  for (const row of rows) {
    if (row.company === null) continue;
    const known = byCompany.get(row.company);
    if (known === undefined) byCompany.set(row.company, [row]);
    else known.push(row);
  }
  const kept = new Set([...byCompany.values()].flatMap((group) => choices[rule](group)));
  const chosen = rows.filter((row) => row.company === null || kept.has(row));
  return {
    rows: chosen,
    companies: [...byCompany.values()].filter((group) => group.length > 1).length,
    dropped: rows.length - chosen.length,
    withoutKey: rows.filter(({ company }) => company === null).length,
  };
}
