import type { Insight } from '../core/insights.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { findPersonByEmail, insertGrant, insertPerson } from './access-store.ts';
import type { Role } from './roles.ts';

export interface Grantee {
  readonly email: string;
  readonly name: string;
  readonly locale: 'de' | 'en';
}

/**
 * Gives a person a role in a cluster; the person is made if the address is new.
 * @param insights what an operator may see; empty for every other role
 */
export async function grantRole(
  services: Services,
  actorId: string,
  clusterId: string,
  grantee: Grantee,
  role: Role,
  insights: readonly Insight[] = [],
): Promise<string> {
  const email = grantee.email.trim().toLowerCase();
  const known = await findPersonByEmail(services.db, email);
  const personId = known?.id ?? services.newId();
  await commit(services.db, [
    insertPerson(services.db, {
      id: personId,
      email,
      name: grantee.name,
      locale: grantee.locale,
      createdAt: services.now(),
    }),
    insertGrant(services.db, { clusterId, personId, role, insights, grantedAt: services.now() }),
    auditRow(services, { clusterId, actorId, action: `access.grant.${role}`, subject: personId }),
  ]);
  return personId;
}
