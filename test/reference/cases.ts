import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A value of JSON: what the files hold before anything is known of a case. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

/** A column of a data set; null is a missing value. */
export type Column = readonly (number | string | null)[];
export type DataSet = Readonly<Record<string, Column>>;

/** Share of the expected value, and an absolute part; further keys replace `rel` for the field of that name. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
  readonly [field: string]: number | string;
}

export interface Case {
  readonly file: string;
  readonly id: string;
  /** Name of the statistic (`fn` of rref/1) or of the rule (`rule` of sdc/1). */
  readonly fn: string;
  readonly input: Fields;
  readonly expected: Json;
  readonly tol: Tolerance;
  readonly data: DataSet;
  /** The inputs of all cases of the file. */
  readonly siblings: readonly Fields[];
}

/** sdc/1 holds exact numbers; what comes back as a double may be off by its last digits. */
const exact: Tolerance = { rel: 1e-9, abs: 1e-9 };

interface RawCase {
  readonly id: string;
  readonly fn?: string;
  readonly rule?: string;
  readonly input: Fields;
  readonly expected: Json;
  readonly tol?: Tolerance;
}

/** Reads every file of the schemas rref/1 and sdc/1 in a folder and its folders, by name. */
export function readCases(folder: string): { readonly cases: readonly Case[]; readonly files: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const read = names.toSorted().map((name) => readFile(folder, name));
  return {
    cases: read.flatMap((cases) => cases ?? []),
    files: read.filter((cases) => cases !== null).length,
  };
}

/**
 * What a case asks for but names only beside the answers: the times to predict at, and the units to list, in R's order
 * of their levels, which a file does not hold.
 */
const asked = new Set(['new_t', 'pred_t', 'group_ids_first6', 'ids_first8']);

function askedFor(expected: Json): Fields {
  const fields = expected === null || typeof expected !== 'object' ? [] : Object.entries(expected);
  return Object.fromEntries(fields.filter(([name]) => asked.has(name)));
}

/** @returns null for a file of another schema */
function readFile(folder: string, name: string): readonly Case[] | null {
  // JSON has no types of its own: the two schemas are stated here, once.
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    readonly schema?: string;
    readonly data?: DataSet;
    readonly cases?: readonly RawCase[];
  };
  if (file.schema !== 'rref/1' && file.schema !== 'sdc/1') return null;
  const cases = file.cases ?? [];
  const siblings = cases.map(({ input }) => input);
  return cases.map((raw) => ({
    file: name,
    id: raw.id,
    fn: raw.fn ?? raw.rule ?? '',
    input: { ...askedFor(raw.expected), ...raw.input },
    expected: raw.expected,
    tol: { ...exact, ...raw.tol },
    data: file.data ?? {},
    siblings,
  }));
}
