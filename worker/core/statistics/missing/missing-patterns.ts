import type { Column } from './column.ts';

/** The respondents who left out the same questions. */
export interface MissingPattern {
  /** Places of the questions they answered, at least one. */
  readonly observed: readonly number[];
  readonly missing: readonly number[];
  /** Their answers to the observed questions, in that order. */
  readonly rows: readonly (readonly number[])[];
}

/** Groups respondents by what they left out; those who answered nothing are in no group. */
export function missingPatterns(columns: readonly Column[]): readonly MissingPattern[] {
  const places = columns.map((_, place) => place);
  const patterns = new Map<string, { observed: readonly number[]; rows: (readonly number[])[] }>();
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const answers = columns.map((column) => column[row] ?? null);
    const observed = places.filter((place) => answers[place] !== null);
    if (observed.length === 0) continue;
    const key = observed.join(' ');
    const pattern = patterns.get(key) ?? { observed, rows: [] };
    patterns.set(key, pattern);
    pattern.rows.push(answers.filter((answer) => answer !== null));
  }
  return [...patterns.values()].map(({ observed, rows }) => ({
    observed,
    missing: places.filter((place) => !observed.includes(place)),
    rows,
  }));
}
