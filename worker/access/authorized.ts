import type { Insight } from '../core/insights.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findGrant } from './access-store.ts';
import type { RightOfScope, Scope } from './api/scopes.ts';
import { type Right, rightsOfRoles, type Role } from './roles.ts';

declare const granted: unique symbol;

/**
 * Proof that a person may do something with a cluster. A use case that changes or shows something takes one, and
 * only `authorise` and `authoriseKey` make one: skipping the check does not compile.
 */
export interface Authorized<R extends Right> {
  readonly clusterId: string;
  readonly slug: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  /** What the cluster lets this person see as its operator. */
  readonly insights?: readonly Insight[] | undefined;
  readonly [granted]: R;
}

/** Whether the same person may do something else there too, so that a page can offer it. */
export function alsoMay(may: Authorized<Right>, right: Right): boolean {
  return rightsOfRoles(may.roles, may.insights).has(right);
}

/**
 * Checks that a person may do something with the cluster of a slug. A foreign cluster, a missing one and a
 * missing right answer exactly alike.
 */
export async function authorise<R extends Right>(
  services: Services,
  personId: string,
  slug: string,
  right: R,
): Promise<Authorized<R>> {
  const found = await findGrant(services.db, personId, slug);
  if (found === undefined || !rightsOfRoles(found.roles, found.insights).has(right))
    throw new Problem('notFound');
  // The brand exists in types only; this file is the one place that gives it.
  const { clusterId, roles, insights } = found;
  return { clusterId, slug, personId, roles, insights } as unknown as Authorized<R>;
}

/** What a key may, once its secret was checked. */
export interface CheckedKey {
  readonly id: string;
  readonly clusterId: string;
  readonly slug: string;
  readonly scopes: readonly Scope[];
}

/** How a key is named where a person would be: in audit rows, and as whoever released an edition. */
export function actorOfKey(keyId: string): string {
  return `key/${keyId}`;
}

/**
 * Checks that a key may do something with the cluster of a slug. Every cluster but its own answers like a missing
 * one; what its scopes do not cover is said, because whoever holds the key knows the cluster.
 */
export function authoriseKey<S extends Scope>(
  key: CheckedKey,
  slug: string,
  scope: S,
): Authorized<RightOfScope<S>> {
  if (key.slug !== slug) throw new Problem('notFound');
  if (!key.scopes.includes(scope)) throw new Problem('scopeMissing', scope);
  const { clusterId } = key;
  const proof = { clusterId, slug, personId: actorOfKey(key.id), roles: [] };
  return proof as unknown as Authorized<RightOfScope<S>>;
}
