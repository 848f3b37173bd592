import { describe, expect, test } from 'vitest';
import { differences } from './compare.ts';

const tol = { rel: 0.01, abs: 0 };

describe('what counts as a difference from the reference', () => {
  test('a number outside the tolerance, with what would have passed', () => {
    expect(differences({ mean: 102 }, { mean: 100 }, tol)).toEqual([
      { path: 'mean', got: 102, expected: 100, allowed: 1 },
    ]);
  });

  test('a field that is not there', () => {
    expect(differences({}, { mean: 100 }, tol)).toHaveLength(1);
  });

  test('a number where there should be none, and none where there should be one', () => {
    expect(differences({ df: 3 }, { df: null }, tol)).toHaveLength(1);
    expect(differences({ df: null }, { df: 3 }, tol)).toHaveLength(1);
  });

  test('a list of another length', () => {
    expect(differences([1, 2, 3], [1, 2], tol)).toHaveLength(1);
  });

  test('not a number, where a number is expected', () => {
    expect(differences(NaN, 1, tol)).toHaveLength(1);
  });
});

describe('what does not', () => {
  test('anything beside a refusal, but that it is one', () => {
    const refusal = { identified: false, converged: false, rcond_scaled: 4e-10 };
    expect(differences({ identified: false }, refusal, tol)).toEqual([]);
    expect(differences({ identified: true, rcond_scaled: 4e-10 }, refusal, tol)).toHaveLength(1);
  });

  test('a number within the tolerance', () => {
    expect(differences({ mean: 100.9 }, { mean: 100 }, tol)).toEqual([]);
  });

  test('a field with a tolerance of its own, and what lies inside it', () => {
    const own = { ...tol, se: 0.1, slope: 0.5 };
    expect(differences({ se: 109, slope: { b: 60 } }, { se: 100, slope: { b: 100 } }, own)).toEqual([]);
  });

  test('a scalar that the survey package wrote as a list', () => {
    expect(differences(5, [5], tol)).toEqual([]);
  });

  test('an exact ratio written as text, and infinity', () => {
    expect(differences([0.25, Infinity], ['1/4', 'Infinity'], { rel: 0, abs: 0 })).toEqual([]);
  });

  test('what R or a document says beside the value', () => {
    expect(differences({ p: 1 }, { p: 1, r_value: 2, note: 'x' }, tol)).toEqual([]);
  });
});
