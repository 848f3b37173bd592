import { auditRowIfChanged } from '../../platform/audit.ts';
import { Problem } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { Authorized } from '../authorized.ts';
import { listApiKeys, markRevoked } from './api-key-store.ts';

/** Revokes a key at once and for good. Revoking twice is once. */
export async function revokeApiKey(services: Services, may: Authorized<'manage'>, id: string): Promise<void> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const keys = await listApiKeys(db, clusterId);
  if (!keys.some((key) => key.id === id)) throw new Problem('notFound');
  await db.batch([
    markRevoked(db, clusterId, id, now()),
    auditRowIfChanged(services, { clusterId, actorId: personId, action: 'access.revokeKey', subject: id }),
  ]);
}
