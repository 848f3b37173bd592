import type { Json, Tolerance } from './cases.ts';

export interface Difference {
  /** Where in the expected value, as `slope.se` or `intervals.x11[0]`. */
  readonly path: string;
  readonly got: unknown;
  readonly expected: Json;
  /** The greatest difference that would have passed; null where it had to be the same. */
  readonly allowed: number | null;
}

/** What R or a document says of itself beside the value: not a result to be reproduced. */
const remarks = /^(r_|verified_by_mpmath$|formula$|note$)/;

/**
 * Every difference between what an estimator gave and what was expected.
 * |got − expected| ≤ tol.abs + tol.rel·|expected|; a key in `tol` with the name of a field, or of a block around it,
 * replaces `rel`. A scalar and an array of one are the same, since the survey package writes scalars as arrays.
 * A refusal is `identified: false`; what stands beside it tells where R's iteration stopped on its way to nowhere.
 */
export function differences(result: unknown, reference: Json, tol: Tolerance): readonly Difference[] {
  return compare(result, reference, tol.rel, '');

  function compare(got: unknown, expected: Json, rel: number, path: string): readonly Difference[] {
    const wrong = (allowed: number | null): readonly Difference[] => [{ path, got, expected, allowed }];
    if (Array.isArray(expected)) {
      if (expected.length === 1 && !Array.isArray(got)) return compare(got, expected[0] ?? null, rel, path);
      if (!Array.isArray(got) || got.length !== expected.length) return wrong(null);
      return expected.flatMap((each: Json, at) => compare(got[at], each, rel, `${path}[${at}]`));
    }
    if (expected !== null && typeof expected === 'object') {
      if (got === null || typeof got !== 'object') return wrong(null);
      // An object; its fields are looked up by the names that are expected.
      const fields = got as Readonly<Record<string, unknown>>;
      const refusal = 'identified' in expected && expected.identified === false;
      return Object.entries(expected)
        .filter(([key]) => !remarks.test(key) && (!refusal || key === 'identified'))
        .flatMap(([key, each]) =>
          compare(fields[key], each, relativeTolerance(key, rel), path === '' ? key : `${path}.${key}`),
        );
    }
    const wanted = numberOf(expected);
    if (wanted === null) return got === expected ? [] : wrong(null);
    const given = numberOf(Array.isArray(got) && got.length === 1 ? got[0] : got);
    if (given === null) return wrong(null);
    const allowed = tol.abs + rel * Math.abs(wanted);
    if (rel === Infinity || Object.is(given, wanted) || given === wanted) return [];
    return Math.abs(given - wanted) <= allowed ? [] : wrong(allowed);
  }

  function relativeTolerance(key: string, around: number): number {
    const own = tol[key];
    if (key === 'rel' || key === 'abs' || own === undefined) return around;
    return own === 'Infinity' ? Infinity : Number(own);
  }
}

/** @returns null for what is no number: numbers may also be "Infinity", "-Infinity", "NaN", or a ratio "a/b". */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (/^(-?Infinity|NaN)$/.test(value)) return Number(value);
  const [, above, below] = /^(-?\d+)\/(\d+)$/.exec(value) ?? [];
  return above === undefined || below === undefined ? null : Number(above) / Number(below);
}
