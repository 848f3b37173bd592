import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { equalInConstantTime, sha256Hex } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';
import { insertSession, tryCode, useCode } from './access-store.ts';
import { codeHash } from './sign-in-code.ts';
import { codeTries, sessionLifetimeMs } from './sign-in-limits.ts';

/**
 * Exchanges a code for a session, in the browser that asked for it only.
 * @returns the secret of the session cookie, or null when the code is wrong, old, used or tried too often
 */
export async function enterCode(
  services: Services,
  browserSecret: string,
  code: string,
): Promise<string | null> {
  const now = services.now();
  const browserHash = await sha256Hex(browserSecret);
  const asked = await tryCode(services.db, browserHash, now, codeTries);
  if (asked === undefined) return null;
  const given = await codeHash(services.keys, browserHash, code.replace(/\s/g, ''));
  if (!equalInConstantTime(given, asked.codeHash) || asked.personId === null) return null;
  if ((await useCode(services.db, asked.id, now)).length === 0) return null;
  return startSession(services, asked.personId);
}

/** Starts a session; its cookie's secret is stored as a hash. */
export async function startSession(services: Services, personId: string): Promise<string> {
  const secret = services.newId() + services.newId();
  const now = services.now();
  await commit(services.db, [
    insertSession(services.db, {
      idHash: await sha256Hex(secret),
      personId,
      createdAt: now,
      expiresAt: now + sessionLifetimeMs,
    }),
    auditRow(services, { clusterId: null, actorId: personId, action: 'access.signIn', subject: personId }),
  ]);
  return secret;
}
