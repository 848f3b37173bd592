import type { Authorized } from '../access/index.ts';
import type { Services } from '../platform/services.ts';
import { Problem } from '../platform/problem.ts';
import { loadMember } from './load-member.ts';
import { idOfRequest } from './request-id.ts';
import { changeMember, type ContactInput } from './save-member.ts';

/**
 * Adds a contact to a member, or changes one. Whoever answers from now on takes that over from whoever did.
 * @param requestId of the form that adds one: sent twice, it adds one contact
 */
export async function saveContact(
  services: Services,
  may: Authorized<'edit'>,
  memberId: string,
  contactId: string | null,
  input: ContactInput,
  requestId = '',
): Promise<void> {
  const { member, contacts } = await loadMember(services, may, memberId);
  if (contactId !== null && !contacts.some(({ id }) => id === contactId)) throw new Problem('notFound');
  const saved = { ...input, id: contactId ?? (await idOfRequest(services, may, requestId, memberId)) };
  const others = contacts.filter(({ id }) => id !== saved.id);
  const answersNow = input.role === 'answers';
  await changeMember(services, may, memberId, {
    member,
    contacts: [
      saved,
      ...others.map((other) =>
        answersNow && other.role === 'answers' ? { ...other, role: 'other' as const } : other,
      ),
    ],
  });
}

/** Takes a contact away; one that is gone already needs nothing. */
export async function removeContact(
  services: Services,
  may: Authorized<'edit'>,
  memberId: string,
  contactId: string,
): Promise<void> {
  const { member, contacts } = await loadMember(services, may, memberId);
  if (!contacts.some(({ id }) => id === contactId)) return;
  await changeMember(services, may, memberId, {
    member,
    contacts: contacts.filter(({ id }) => id !== contactId),
  });
}
