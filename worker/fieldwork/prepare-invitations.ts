import { macId } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';
import type { Wave } from '../waves/index.ts';
import type { BoardRow } from './board.ts';
import type { Invitation } from './invitation-store.ts';
import { linkToken, tokenHash } from './personal-link.ts';

/** A member that can be written to, with the secret of its link, in memory only. */
export interface Addressee {
  readonly row: BoardRow & { readonly email: string; readonly contactId: string };
  readonly invitation: Invitation;
  readonly token: string;
}

/** Makes the invitations that are missing; whoever has one keeps it. Nothing is written. */
export async function prepareInvitations(
  services: Services,
  wave: Wave,
  rows: readonly BoardRow[],
): Promise<readonly Addressee[]> {
  const reachable = rows.filter(hasContact);
  return Promise.all(
    reachable.map(async (row) => {
      // Derived, so that two rounds that are sent at once make the same invitation and the same mail.
      const id =
        row.invitationId ??
        (await macId(services.keys, 'personal-link', wave.clusterId, 'invitation', wave.id, row.memberId));
      const generation = row.generation ?? 1;
      const token = await linkToken(services.keys, wave.clusterId, id, generation);
      const invitation: Invitation = {
        id,
        clusterId: wave.clusterId,
        waveId: wave.id,
        memberId: row.memberId,
        contactId: row.contactId,
        tokenHash: await tokenHash(token),
        generation,
        state: row.state ?? 'created',
        remindersSent: row.remindersSent ?? 0,
      };
      return { row, invitation, token };
    }),
  );
}

function hasContact(row: BoardRow): row is Addressee['row'] {
  return row.contactId !== null && row.email !== null;
}
