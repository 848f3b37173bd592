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
  const atoms = memberAtoms(published).filter(({ firms }) => firms.length < fewerThan);
  const groups: (readonly string[])[] = [];
  const extend = (start: number, group: readonly MemberAtom[], size: number): void => {
    if (group.length > 0 && isRecoverable(group)) groups.push(group.flatMap(({ firms }) => firms));
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
