/** The part of the schema rref/1 that the tests read. */
interface ReferenceFile {
  readonly data: Readonly<Record<string, readonly (number | null)[]>>;
  readonly cases: readonly ReferenceCase[];
}

export interface ReferenceCase {
  readonly id: string;
  readonly fn: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
}

/** A reference file as imported: JSON has no types of its own, so its shape is stated once, here. */
export function referenceFile(json: object): {
  cases: (fn: string) => readonly ReferenceCase[];
  case: (id: string) => ReferenceCase;
  column: (name: string) => readonly number[];
} {
  const file = json as unknown as ReferenceFile;
  return {
    cases: (fn) => file.cases.filter((found) => found.fn === fn),
    case(id) {
      const found = file.cases.find((candidate) => candidate.id === id);
      if (found === undefined) throw new Error(`no reference case ${id}`);
      return found;
    },
    /** Without missing values. */
    column: (name) => (file.data[name] ?? []).filter((value) => value !== null),
  };
}

/** A number of a case; the survey package writes scalars as arrays of length 1. */
export function numberOf(fields: Readonly<Record<string, unknown>>, name: string): number {
  const field = fields[name];
  const value: unknown = Array.isArray(field) ? field[0] : field;
  if (typeof value !== 'number') throw new Error(`no number ${name} in the reference case`);
  return value;
}
