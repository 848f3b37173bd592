import type { Authorized } from '../access/index.ts';
import type { ExistingRow } from '../core/imports/compare-rows.ts';
import type { FieldValue, RowValues } from '../core/imports/table-spec.ts';
import { leavingReasons, locales, memberKinds, sizeClasses } from '../core/organisation.ts';
import { readFurtherContacts, writeFurtherContacts } from '../core/register/further-contacts.ts';
import { memberTable } from '../core/register/member-table.ts';
import { textOfValue, valueOfText } from '../core/imports/text-values.ts';
import type { ImportTarget } from '../imports/index.ts';
import type { Database } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { listClusterContacts, type Contact } from './contact-store.ts';
import type { MemberWithContacts } from './load-member.ts';
import { listMembers, listMembersInFrames, removeMembers, type Member } from './member-store.ts';
import { memberStatements, type ContactInput, type MemberInput } from './save-member.ts';

function isFurther(contact: Contact): contact is Contact & { readonly role: 'finance' | 'other' } {
  return contact.role !== 'answers';
}

/** A member as a row of the table. */
export function memberValues({ member, contacts }: MemberWithContacts): RowValues {
  const answers = contacts.find(({ role }) => role === 'answers');
  const {
    id: _id,
    clusterId: _clusterId,
    kind,
    sizeClass,
    joinedOn,
    leftOn,
    leftReasonCode,
    tags,
    ...texts
  } = member;
  return {
    kind,
    sizeClass,
    joinedOn,
    leftOn,
    leftReasonCode,
    tags,
    name: valueOfText(texts.name),
    place: valueOfText(texts.place),
    holding: valueOfText(texts.holding),
    leftReason: valueOfText(texts.leftReason),
    firstName: valueOfText(answers?.firstName ?? null),
    lastName: valueOfText(answers?.lastName ?? null),
    email: valueOfText(answers?.email ?? null),
    locale: answers?.locale ?? null,
    optedOut: answers?.optedOut ?? null,
    furtherContacts: valueOfText(writeFurtherContacts(contacts.filter(isFurther))),
  };
}

/** Every member of a cluster with its contacts, by id. */
async function loadMembers(
  db: Database,
  clusterId: string,
): Promise<ReadonlyMap<string, MemberWithContacts>> {
  const [members, contacts] = await Promise.all([
    listMembers(db, clusterId),
    listClusterContacts(db, clusterId),
  ]);
  const known = new Map(members.map(({ member }) => [member.id, { member, contacts: [] as Contact[] }]));
  for (const contact of contacts) known.get(contact.memberId)?.contacts.push(contact);
  return known;
}

/** All members as rows of the table, for imports and exports. */
export async function listMemberRows(db: Database, clusterId: string): Promise<readonly ExistingRow[]> {
  return [...(await loadMembers(db, clusterId))].map(([id, known]) => ({ id, values: memberValues(known) }));
}

function oneOf<T extends string>(value: FieldValue | undefined, list: readonly T[]): T | null {
  return list.find((each) => each === value) ?? null;
}

function contactsOf(values: RowValues, known: readonly Contact[]): ContactInput[] {
  const answering = known.find(({ role }) => role === 'answers');
  const further = (readFurtherContacts(textOfValue(values['furtherContacts'])) ?? []).map((contact) => {
    const same = known.find(({ role, email }) => role === contact.role && email === contact.email);
    return same === undefined ? contact : { ...contact, id: same.id };
  });
  if (textOfValue(values['lastName']) === '') return further;
  const answers: ContactInput = {
    role: 'answers',
    firstName: textOfValue(values['firstName']),
    lastName: textOfValue(values['lastName']),
    email: textOfValue(values['email']),
    locale: oneOf(values['locale'], locales) ?? 'de',
    optedOut: values['optedOut'] === true,
  };
  return [answering === undefined ? answers : { ...answers, id: answering.id }, ...further];
}

function inputOf(values: RowValues, known: readonly Contact[], validFrom: string): MemberInput {
  const kind = oneOf(values['kind'], memberKinds) ?? 'company';
  const tags = values['tags'];
  const member: Omit<Member, 'id' | 'clusterId'> = {
    name: textOfValue(values['name']),
    kind,
    sizeClass: kind === 'company' ? oneOf(values['sizeClass'], sizeClasses) : null,
    place: textOfValue(values['place']),
    holding: textOfValue(values['holding']) || null,
    tags: Array.isArray(tags) ? tags.map(String) : [],
    joinedOn: textOfValue(values['joinedOn']),
    leftOn: textOfValue(values['leftOn']) || null,
    leftReasonCode: oneOf(values['leftReasonCode'], leavingReasons),
    leftReason: textOfValue(values['leftReason']) || null,
  };
  return { member, contacts: contactsOf(values, known), validFrom };
}

interface Changes {
  readonly add: readonly { readonly id: string; readonly values: RowValues }[];
  readonly change: readonly { readonly id: string; readonly values: RowValues }[];
  readonly validFrom: string;
}

async function statementsOf(
  services: Services,
  may: Authorized<'edit'>,
  { add, change, validFrom }: Changes,
) {
  const known = change.length === 0 ? new Map() : await loadMembers(services.db, may.clusterId);
  return memberStatements(services, may, [
    ...add.map(({ id, values }) => ({ id, before: null, input: inputOf(values, [], validFrom) })),
    ...change.flatMap(({ id, values }) => {
      const before: MemberWithContacts | undefined = known.get(id);
      if (before === undefined) return [];
      const merged = { ...memberValues(before), ...values };
      return [{ id, before, input: inputOf(merged, before.contacts, validFrom) }];
    }),
  ]);
}

/** Members from a table. */
export const memberImport: ImportTarget = {
  code: 'members',
  spec: memberTable,
  dated: true,
  load: listMemberRows,
  save: statementsOf,
  listUsed: listMembersInFrames,
  revert: async (services, may, { remove, change, validFrom }) => [
    ...removeMembers(services.db, may.clusterId, remove),
    ...(await statementsOf(services, may, { add: [], change, validFrom })),
  ],
};
