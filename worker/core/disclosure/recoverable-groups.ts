import { integerNullSpace } from './integer-null-space.ts';

interface Atom {
  readonly firms: readonly string[];
  /** Its coordinate in every vector of the null space. */
  readonly coordinates: readonly bigint[];
}

/**
 * The attacker with linear algebra: groups smaller than k whose sum follows from the published sums by adding and
 * subtracting them.
 * Firms that belong to the same published sets cannot be told apart; such a class is an atom, and every group that can
 * be recovered is a union of atoms.
 * @param published member sets whose sum is known (a mean or share with its n)
 * @param fewerThan k: groups of 1…k−1 firms are looked for
 * @param atomsAtMost how many atoms a group may join
 * @returns the groups, each as its firms; empty when there is none
 * @method a 0/1 vector lies in the rational row space iff it is orthogonal to the null space; exact in integers
 * @source RULINGS, Who may see what (dependent columns with support ≤ 4)
 * @verified test/reference/disclosure/06-differencing.json
 */
export function recoverableGroups(
  published: readonly (readonly string[])[],
  fewerThan: number,
  atomsAtMost = 4,
): readonly (readonly string[])[] {
  const atoms = atomsOf(published).filter(({ firms }) => firms.length < fewerThan);
  const groups: (readonly string[])[] = [];
  const extend = (start: number, group: readonly Atom[], size: number): void => {
    if (group.length > 0 && isInRowSpace(group)) groups.push(group.flatMap(({ firms }) => firms));
    if (group.length === atomsAtMost) return;
    for (let next = start; next < atoms.length; next += 1) {
      const atom = atoms[next];
      if (atom !== undefined && size + atom.firms.length < fewerThan)
        extend(next + 1, [...group, atom], size + atom.firms.length);
    }
  };
  extend(0, [], 0);
  return groups;
}

function isInRowSpace(group: readonly Atom[]): boolean {
  const dimensions = group[0]?.coordinates.length ?? 0;
  return Array.from({ length: dimensions }, (_, dimension) => dimension).every(
    (dimension) => group.reduce((sum, atom) => sum + (atom.coordinates[dimension] ?? 0n), 0n) === 0n,
  );
}

function atomsOf(published: readonly (readonly string[])[]): readonly Atom[] {
  const sets = published.map((firms) => new Set(firms));
  const byPattern = new Map<string, string[]>();
  for (const firm of new Set(published.flat())) {
    const pattern = sets.map((set) => (set.has(firm) ? '1' : '0')).join('');
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), firm]);
  }
  const patterns = [...byPattern.keys()];
  const rows = sets.map((_, set) => patterns.map((pattern) => (pattern[set] === '1' ? 1n : 0n)));
  const nullSpace = integerNullSpace(rows, patterns.length);
  return [...byPattern.values()].map((firms, column) => ({
    firms,
    coordinates: nullSpace.map((vector) => vector[column] ?? 0n),
  }));
}
