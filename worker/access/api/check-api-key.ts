import { dayInBerlin } from '../../platform/day.ts';
import { equalInConstantTime, sha256Hex } from '../../platform/keys.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { CheckedKey } from '../authorized.ts';
import { findApiKeyToCheck, markUsed } from './api-key-store.ts';

const bearer = /^Bearer (vorlauf_([0-9A-Za-z]{22})_[0-9A-Za-z]{44})$/;

/** Checks the key of a request. A key that is wrong, over or revoked answers like none. */
export async function checkApiKey(
  services: Services,
  authorization: string | undefined,
): Promise<CheckedKey> {
  const [, given = '', id = ''] = bearer.exec(authorization ?? '') ?? [];
  if (given === '') throw new Problem('keyNeeded');
  const found = await findApiKeyToCheck(services.db, id);
  const hash = await sha256Hex(given);
  if (found === undefined || !equalInConstantTime(hash, found.hash)) throw new Problem('keyNeeded');
  const { key, slug } = found;
  if (key.revokedAt !== null || key.expiresAt <= services.now()) throw new Problem('keyNeeded');
  const today = dayInBerlin(services.now());
  if (key.lastUsedOn !== today) services.defer(markUsed(services.db, key.id, today));
  return { id: key.id, clusterId: key.clusterId, slug, scopes: key.scopes };
}
