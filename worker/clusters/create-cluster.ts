import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { insertCluster, type ClusterProfile } from './cluster-store.ts';

/** Makes a cluster; who may is decided by the installation, so there is no page for it. */
export async function createCluster(
  services: Services,
  actorId: string,
  input: ClusterProfile & { readonly slug: string; readonly invented: boolean },
): Promise<string> {
  const id = services.newId();
  await commit(services.db, [
    insertCluster(services.db, { ...input, id, createdAt: services.now() }),
    auditRow(services, { clusterId: id, actorId, action: 'clusters.create', subject: id }),
  ]);
  return id;
}
