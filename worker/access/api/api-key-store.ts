import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { apiKey, idempotentRequest } from '../../../schema/tables/api-key.ts';
import { cluster } from '../../../schema/tables/cluster.ts';
import type { Database } from '../../platform/database.ts';
import { scopes, type Scope } from './scopes.ts';

type ApiKeyRow = typeof apiKey.$inferSelect;

/** A key as its cluster sees it: never its hash. */
export type ApiKey = Omit<ApiKeyRow, 'hash' | 'scopes'> & { readonly scopes: readonly Scope[] };
export type IdempotentRequest = typeof idempotentRequest.$inferSelect;

function scopesOf(stored: string): readonly Scope[] {
  // Written by `makeApiKey` from a list of scopes; what is none any more opens nothing.
  const listed = JSON.parse(stored) as readonly string[];
  return scopes.filter((scope) => listed.includes(scope));
}

function toApiKey({ hash: _hash, ...row }: ApiKeyRow): ApiKey {
  return { ...row, scopes: scopesOf(row.scopes) };
}

/** A key with its hash and the slug of its cluster, to be checked. */
export async function findApiKeyToCheck(db: Database, id: string) {
  const [row] = await db
    .select({ key: apiKey, slug: cluster.slug })
    .from(apiKey)
    .innerJoin(cluster, eq(cluster.id, apiKey.clusterId))
    .where(eq(apiKey.id, id));
  return row && { hash: row.key.hash, slug: row.slug, key: toApiKey(row.key) };
}

/** The keys of a cluster, newest first, revoked ones among them. */
export async function listApiKeys(db: Database, clusterId: string): Promise<readonly ApiKey[]> {
  const rows = await db
    .select()
    .from(apiKey)
    .where(eq(apiKey.clusterId, clusterId))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id));
  return rows.map(toApiKey);
}

export function insertApiKey(db: Database, row: Omit<ApiKeyRow, 'scopes'> & { scopes: readonly Scope[] }) {
  return db.insert(apiKey).values({ ...row, scopes: JSON.stringify(row.scopes) });
}

/** Revokes a key of a cluster that is not revoked yet. */
export function markRevoked(db: Database, clusterId: string, id: string, now: number) {
  return db
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.clusterId, clusterId), eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id });
}

export async function markUsed(db: Database, id: string, day: string): Promise<void> {
  await db.update(apiKey).set({ lastUsedOn: day }).where(eq(apiKey.id, id));
}

/** Notes that a marked request begins. @returns false where it is known already */
export async function beginRequest(db: Database, row: IdempotentRequest): Promise<boolean> {
  const begun = await db
    .insert(idempotentRequest)
    .values(row)
    .onConflictDoNothing()
    .returning({ keyHash: idempotentRequest.keyHash });
  return begun.length > 0;
}

type RequestKey = Pick<IdempotentRequest, 'apiKeyId' | 'keyHash'>;

function thatRequest({ apiKeyId, keyHash }: RequestKey) {
  return and(eq(idempotentRequest.apiKeyId, apiKeyId), eq(idempotentRequest.keyHash, keyHash));
}

export async function findRequest(db: Database, key: RequestKey): Promise<IdempotentRequest | undefined> {
  const [row] = await db.select().from(idempotentRequest).where(thatRequest(key));
  return row;
}

/** Takes over a request that did not come to its end. @returns false where another was faster */
export async function resumeRequest(
  db: Database,
  { startedAt, ...key }: IdempotentRequest,
  now: number,
): Promise<boolean> {
  const resumed = await db
    .update(idempotentRequest)
    .set({ startedAt: now })
    .where(
      and(thatRequest(key), isNull(idempotentRequest.status), eq(idempotentRequest.startedAt, startedAt)),
    )
    .returning({ keyHash: idempotentRequest.keyHash });
  return resumed.length > 0;
}

export async function endRequest(
  db: Database,
  key: RequestKey,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await db.update(idempotentRequest).set(answer).where(thatRequest(key));
}

/** Forgets a request that was refused, so that it can be sent again. */
export async function forgetRequest(db: Database, key: RequestKey): Promise<void> {
  await db.delete(idempotentRequest).where(and(thatRequest(key), sql`${idempotentRequest.status} IS NULL`));
}

export const requestsKeptMs = 86_400_000;

export function deleteOldRequests(db: Database, now: number) {
  return db.delete(idempotentRequest).where(lt(idempotentRequest.startedAt, now - requestsKeptMs));
}
