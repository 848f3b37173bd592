import { integerNullSpace } from './integer-null-space.ts';

/** Firms that the known sets do not tell apart. */
export interface MemberAtom {
  readonly firms: readonly string[];
  /** Its coordinate in every vector of the null space of the known sets. */
  readonly coordinates: readonly bigint[];
}

/**
 * Splits firms into atoms: classes that lie in the same known sets, and in the same of the `others`.
 * @param known member sets whose sum is known
 * @param others further sets that atoms must not straddle; their sums are not known
 */
export function memberAtoms(
  known: readonly (readonly string[])[],
  others: readonly (readonly string[])[] = [],
): readonly MemberAtom[] {
  const sets = [...known, ...others].map((firms) => new Set(firms));
  const byPattern = new Map<string, string[]>();
  for (const firm of new Set([...known, ...others].flat())) {
    const pattern = sets.map((set) => (set.has(firm) ? '1' : '0')).join('');
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), firm]);
  }
  const patterns = [...byPattern.keys()];
  const rows = known.map((_, set) => patterns.map((pattern) => (pattern[set] === '1' ? 1n : 0n)));
  const nullSpace = integerNullSpace(rows, patterns.length);
  return [...byPattern.values()].map((firms, column) => ({
    firms,
    coordinates: nullSpace.map((vector) => vector[column] ?? 0n),
  }));
}

/** Whether the sum over some atoms follows from the known sums: a 0/1 vector orthogonal to the null space. */
export function isRecoverable(atoms: readonly MemberAtom[]): boolean {
  const [first, ...others] = atoms;
  return (
    first === undefined ||
    first.coordinates.every(
      (coordinate, dimension) =>
        others.reduce((sum, atom) => sum + (atom.coordinates[dimension] ?? 0n), coordinate) === 0n,
    )
  );
}
