import { isRecoverable, memberAtoms } from './member-atoms.ts';
import type { MemberAtom } from './member-atoms.ts';

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
  const atoms = memberAtoms(published)
    .filter(({ firms }) => firms.length < fewerThan)
    .map((atom) => ({ ...atom, digest: digestOf(atom.coordinates) }));
  const placesOf = Map.groupBy(atoms.keys(), (place) => atoms[place]?.digest ?? 0);
  const groups: (readonly string[])[] = [];

  const visit = (place: number, group: readonly MemberAtom[], size: number, digest: number): void => {
    const atom = atoms[place];
    if (atom === undefined || size + atom.firms.length >= fewerThan) return;
    const joined = [...group, atom];
    const sum = (digest + atom.digest) % modulus;
    if (sum === 0 && isRecoverable(joined)) groups.push(joined.flatMap(({ firms }) => firms));
    if (joined.length < atomsAtMost) extend(place + 1, joined, size + atom.firms.length, sum);
  };
  const extend = (start: number, group: readonly MemberAtom[], size: number, digest: number): void => {
    if (group.length + 1 === atomsAtMost) {
      // Of the last atom only those that make the sum vanish are looked at.
      for (const place of placesOf.get((modulus - digest) % modulus) ?? [])
        if (place >= start) visit(place, group, size, digest);
      return;
    }
    for (let place = start; place < atoms.length; place += 1) visit(place, group, size, digest);
  };
  extend(0, [], 0, 0);
  return groups;
}

/** A prime; sums of digests stay exact in a double. */
const modulus = 2_147_483_647;

/**
 * A fixed linear combination of the coordinates. Where the coordinates of a group add up to nothing, so do its digests;
 * the reverse is decided exactly, so a collision costs time and no verdict.
 */
function digestOf(coordinates: readonly bigint[]): number {
  const prime = BigInt(modulus);
  let weight = 1n;
  let digest = 0n;
  for (const coordinate of coordinates) {
    weight = (weight * 48_271n) % prime;
    digest = (digest + weight * coordinate) % prime;
  }
  return Number(digest < 0n ? digest + prime : digest);
}
