import { auditRow } from '../../platform/audit.ts';
import { commit } from '../../platform/database.ts';
import { sha256Hex } from '../../platform/keys.ts';
import type { Services } from '../../platform/services.ts';
import type { Authorized } from '../authorized.ts';
import { insertApiKey } from './api-key-store.ts';
import { scopes, type Scope } from './scopes.ts';

export interface ApiKeyInput {
  readonly name: string;
  /** Reading goes without saying. */
  readonly scopes: readonly Scope[];
  readonly validDays: number;
}

const dayMs = 86_400_000;

/**
 * Makes a key of a cluster for a program. What is stored is its hash: the key itself is in what this returns and
 * nowhere else.
 */
export async function makeApiKey(
  services: Services,
  may: Authorized<'manage'>,
  input: ApiKeyInput,
): Promise<{ readonly id: string; readonly key: string }> {
  const { db, newId, now } = services;
  const { clusterId, personId } = may;
  const id = newId();
  const key = `vorlauf_${id}_${newId()}${newId()}`;
  await commit(db, [
    insertApiKey(db, {
      id,
      clusterId,
      name: input.name,
      scopes: scopes.filter((scope) => scope === 'read' || input.scopes.includes(scope)),
      hash: await sha256Hex(key),
      createdAt: now(),
      createdBy: personId,
      expiresAt: now() + input.validDays * dayMs,
      lastUsedOn: null,
      revokedAt: null,
    }),
    auditRow(services, { clusterId, actorId: personId, action: 'access.makeKey', subject: id }),
  ]);
  return { id, key };
}
