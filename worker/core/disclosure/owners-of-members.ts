import { normaliseLabel } from '../imports/normalise-label.ts';

/** Who owns a member: companies of one holding are one contributor of money, because their owner sees them all. */
export interface MemberOwners {
  /** Owner by the name of a member, spelled as in `normaliseLabel`. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Members of the largest holding; at least 1. */
  readonly largestHolding: number;
  /** By how many fewer contributors there can be than members. */
  readonly surplus: number;
}

/**
 * The holdings among the members of a cluster. A member without one is its own owner.
 * @source SDC handbook, 2nd edition, 4.2, Holdings
 * @verified test/core/disclosure/worst-contributions.test.ts
 */
export function ownersOfMembers(
  members: readonly { readonly name: string; readonly holding: string | null }[],
): MemberOwners {
  const ownerOf = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const { name, holding } of members) {
    const group = normaliseLabel(holding ?? '');
    const owner = group === '' ? normaliseLabel(name) : group;
    ownerOf.set(normaliseLabel(name), owner);
    if (group !== '') sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return {
    ownerOf,
    largestHolding: Math.max(1, ...sizes.values()),
    surplus: [...sizes.values()].reduce((sum, size) => sum + size - 1, 0),
  };
}
