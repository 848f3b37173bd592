import { findCluster, type Cluster } from '../clusters/index.ts';
import { idPattern } from '../platform/ids.ts';
import type { Services } from '../platform/services.ts';
import { findFrameMember, findWave, type FrameMember, type Wave } from '../waves/index.ts';
import { findInvitation, findInvitationByTokenHash, type Invitation } from './invitation-store.ts';
import { tokenHash } from './personal-link.ts';

/** What a personal link stands for. */
export interface Followed {
  readonly invitation: Invitation;
  readonly wave: Wave;
  readonly cluster: Cluster;
  readonly frameMember: FrameMember;
}

/** Finds what a link's token stands for; undefined for unknown, revoked and malformed tokens alike. */
export async function followLink(services: Services, token: string): Promise<Followed | undefined> {
  if (!idPattern.test(token)) return undefined;
  return complete(services, await findInvitationByTokenHash(services.db, await tokenHash(token)));
}

/** The same for a device that has started: its cookie names the invitation. */
export async function followInvitation(
  services: Services,
  invitationId: string,
): Promise<Followed | undefined> {
  return complete(services, await findInvitation(services.db, invitationId));
}

async function complete(
  services: Services,
  invitation: Invitation | undefined,
): Promise<Followed | undefined> {
  if (invitation === undefined) return undefined;
  const { clusterId, waveId, memberId } = invitation;
  const [wave, cluster, frameMember] = await Promise.all([
    findWave(services.db, clusterId, waveId),
    findCluster(services.db, clusterId),
    findFrameMember(services.db, clusterId, waveId, memberId),
  ]);
  return wave && cluster && frameMember && { invitation, wave, cluster, frameMember };
}
