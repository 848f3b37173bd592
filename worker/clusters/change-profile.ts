import type { Authorized } from '../access/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { updateCluster, type ClusterProfile } from './cluster-store.ts';

/** Changes the profile of a cluster. */
export async function changeProfile(
  services: Services,
  may: Authorized<'manage'>,
  profile: ClusterProfile,
): Promise<void> {
  const { clusterId, personId } = may;
  await commit(services.db, [
    updateCluster(services.db, clusterId, profile),
    auditRow(services, {
      clusterId,
      actorId: personId,
      action: 'clusters.changeProfile',
      subject: clusterId,
    }),
  ]);
}
