import type * as z from 'zod';
import { pageQuery } from '../../schema/contracts/api/fields.ts';
import {
  contactBody,
  contactPage,
  memberBody,
  memberCreated,
  memberPage,
  memberQuery,
  memberResource,
} from '../../schema/contracts/api/member.ts';
import { apiRoute, cursorUnknown, decodeCursor, encodeCursor, pageOf } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import { readMemberListQuery } from './member-list-query.ts';
import { listClusterContacts, listContactsOf, type Contact } from './contact-store.ts';
import { loadMember, type MemberWithContacts } from './load-member.ts';
import { listMembersOf, memberAsText } from './member-store.ts';
import { removeContact, saveContact } from './save-contact.ts';
import { addMember, changeMember, type MemberInput } from './save-member.ts';
import { showMembers } from './show-members.ts';

function contactFacts({ clusterId: _clusterId, ...contact }: Contact) {
  return contact;
}

function memberFacts({ member: { clusterId: _clusterId, tags, ...member }, contacts }: MemberWithContacts) {
  return { ...member, tags: [...tags], contacts: contacts.map(contactFacts) };
}

function inputOf({ contacts, validFrom, ...member }: z.output<typeof memberBody>): MemberInput {
  return {
    member,
    contacts: contacts.map(({ id, ...contact }) => (id === undefined ? contact : { ...contact, id })),
    validFrom,
  };
}

/** A contact keeps its id only where it is one of this member's. */
function refuseForeignContacts(input: MemberInput, known: readonly Contact[]): void {
  const ids = new Set(known.map(({ id }) => id));
  const fields = input.contacts.flatMap(({ id }, at) =>
    id === undefined || ids.has(id)
      ? []
      : [{ pointer: `/contacts/${at}/id`, code: 'api.error.contactUnknown', params: {} } as const],
  );
  if (fields.length > 0) throw new Problem('invalidInput', 'contacts', null, fields);
}

const getMember = apiRoute({
  id: 'getMember',
  tag: 'members',
  method: 'GET',
  path: '/clusters/:slug/members/:member',
  scope: 'read',
  answer: memberResource,
  status: 200,
  rowsOf: (clusterId, params) => memberAsText(clusterId, params.member),
  handle: async ({ services, may, params }) => memberFacts(await loadMember(services, may, params.member)),
});

/** The register: members with their contacts. */
export const memberRoutes = [
  apiRoute({
    id: 'listMembers',
    tag: 'members',
    method: 'GET',
    path: '/clusters/:slug/members',
    scope: 'read',
    query: memberQuery,
    answer: memberPage,
    status: 200,
    handle: async ({ services, may, query: { limit, cursor, ...asked } }) => {
      const after = cursor === undefined ? undefined : decodeCursor(cursor);
      const query = readMemberListQuery({ ...asked, after });
      if (after !== undefined && query.after === null) throw cursorUnknown();
      const { members, next } = await showMembers(services, may, query, limit);
      const ids = members.map(({ id }) => id);
      const [whole, contacts] = await Promise.all([
        listMembersOf(services.db, may.clusterId, ids),
        listContactsOf(services.db, may.clusterId, ids),
      ]);
      const contactsOf = Map.groupBy(contacts, ({ memberId }) => memberId);
      return {
        items: whole.map((member) => memberFacts({ member, contacts: contactsOf.get(member.id) ?? [] })),
        next: next === null ? null : encodeCursor(next),
      };
    },
  }),
  apiRoute({
    id: 'addMember',
    tag: 'members',
    method: 'POST',
    path: '/clusters/:slug/members',
    scope: 'write',
    body: memberBody,
    answer: memberCreated,
    status: 201,
    handle: async ({ services, may, body }) => {
      const input = inputOf(body);
      refuseForeignContacts(input, []);
      return { id: await addMember(services, may, input) };
    },
  }),
  getMember,
  apiRoute({
    id: 'changeMember',
    tag: 'members',
    method: 'PUT',
    path: '/clusters/:slug/members/:member',
    scope: 'write',
    body: memberBody,
    status: 204,
    state: getMember,
    handle: async ({ services, may, params, body }) => {
      const input = inputOf(body);
      refuseForeignContacts(input, (await loadMember(services, may, params.member)).contacts);
      const refused = await changeMember(services, may, params.member, input);
      if (refused === null) return;
      const field = { pointer: '/validFrom', code: `clusters.member.${refused}`, params: {} } as const;
      throw new Problem('invalidInput', refused, null, [field]);
    },
  }),
  apiRoute({
    id: 'listContacts',
    tag: 'members',
    method: 'GET',
    path: '/clusters/:slug/contacts',
    scope: 'read',
    query: pageQuery,
    answer: contactPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const contacts = await listClusterContacts(services.db, may.clusterId);
      const sorted = contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const { items, next } = pageOf(sorted, query, ({ id }) => id);
      return { items: items.map(contactFacts), next };
    },
  }),
  apiRoute({
    id: 'addContact',
    tag: 'members',
    method: 'POST',
    path: '/clusters/:slug/members/:member/contacts',
    scope: 'write',
    body: contactBody,
    status: 204,
    handle: ({ services, may, params, body }) =>
      saveContact(services, may, params.member, null, { ...body, id: services.newId() }),
  }),
  apiRoute({
    id: 'changeContact',
    tag: 'members',
    method: 'PUT',
    path: '/clusters/:slug/members/:member/contacts/:contact',
    scope: 'write',
    body: contactBody,
    status: 204,
    handle: ({ services, may, params, body }) =>
      saveContact(services, may, params.member, params.contact, body),
  }),
  apiRoute({
    id: 'removeContact',
    tag: 'members',
    method: 'DELETE',
    path: '/clusters/:slug/members/:member/contacts/:contact',
    scope: 'write',
    status: 204,
    handle: ({ services, may, params }) => removeContact(services, may, params.member, params.contact),
  }),
];
