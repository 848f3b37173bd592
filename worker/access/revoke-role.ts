import { auditRowIfChanged } from '../platform/audit.ts';
import type { Services } from '../platform/services.ts';
import { deleteGrant } from './access-store.ts';
import type { Authorized } from './authorized.ts';
import type { Role } from './roles.ts';

/** Takes a role away from a person. @returns false where the person is the last owner, or does not hold the role */
export async function revokeRole(
  services: Services,
  may: Authorized<'manage'>,
  personId: string,
  role: Role,
): Promise<boolean> {
  const { clusterId, personId: actorId } = may;
  const [removed] = await services.db.batch([
    deleteGrant(services.db, clusterId, personId, role),
    auditRowIfChanged(services, { clusterId, actorId, action: `access.revoke.${role}`, subject: personId }),
  ]);
  return removed.length > 0;
}
