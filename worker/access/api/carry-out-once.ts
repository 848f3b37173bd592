import { idFromBytes } from '../../platform/ids.ts';
import { sha256Hex } from '../../platform/keys.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { beginRequest, endRequest, findRequest, forgetRequest, resumeRequest } from './api-key-store.ts';

export interface MarkedRequest {
  readonly apiKeyId: string;
  /** What the program sent as Idempotency-Key. */
  readonly mark: string;
  /** Method, address and body, hashed. */
  readonly requestHash: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

/** A request that has not ended after this was cut off, and may be taken over. */
const cutOffMs = 60_000;

/**
 * Carries out a marked request once: the same one sent again gets the stored answer. One that was cut off is carried
 * out with the same ids as before, so that what was committed cannot be committed a second time.
 */
export async function carryOutOnce(
  services: Services,
  { apiKeyId, mark, requestHash }: MarkedRequest,
  carryOut: (services: Services) => Promise<StoredAnswer>,
): Promise<StoredAnswer & { readonly replayed: boolean }> {
  const { db, now } = services;
  const key = { apiKeyId, keyHash: await sha256Hex(mark) };
  const row = { ...key, requestHash, status: null, body: null, startedAt: now() };
  const resumed = !(await beginRequest(db, row));
  if (resumed) {
    const known = await findRequest(db, key);
    if (known === undefined) throw new Problem('stillRunning', 'just refused', 1);
    if (known.requestHash !== requestHash) throw new Problem('idempotencyKeyReused');
    if (known.status !== null) return { status: known.status, body: known.body ?? '', replayed: true };
    const isCutOff = known.startedAt + cutOffMs <= now();
    if (!isCutOff || !(await resumeRequest(db, known, now()))) throw new Problem('stillRunning', '', 5);
  }
  try {
    const answer = await carryOut({ ...services, newId: await derivedIds(services, key.keyHash, apiKeyId) });
    await endRequest(db, key, answer);
    return { ...answer, replayed: false };
  } catch (error) {
    if (resumed && isSecondCommit(error)) throw new Problem('answerLost', String(error));
    // Refused before anything was committed; after a failure of the database nobody knows.
    if (error instanceof Problem && error.status < 500) await forgetRequest(db, key);
    throw error;
  }
}

async function derivedIds(services: Services, keyHash: string, apiKeyId: string): Promise<() => string> {
  const seed = await services.keys.mac('idempotency', '', apiKeyId, keyHash);
  const first = seed.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let count = 0n;
  return () => {
    const number = BigInt.asUintN(128, first + count);
    count += 1n;
    return idFromBytes(
      Uint8Array.from({ length: 16 }, (_, at) => Number((number >> BigInt(120 - 8 * at)) & 255n)),
    );
  };
}

/** The audit row of the first try is there: so is everything that was in its batch. */
function isSecondCommit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /UNIQUE constraint failed: audit_entry\.id/.test(error.message) || isSecondCommit(error.cause);
}
