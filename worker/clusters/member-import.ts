import type { Authorized } from '../access/index.ts';
import type { ExistingRow } from '../core/imports/compare-rows.ts';
import type { FieldValue, RowValues } from '../core/imports/table-spec.ts';
import { textOfValue, valueOfText } from '../core/imports/text-values.ts';
import { leavingReasons, locales, memberKinds, sizeClasses } from '../core/organisation.ts';
import { changedFacts } from '../core/register/changed-facts.ts';
import type { MemberFact } from '../core/register/fact-on.ts';
import { historyOf, historyRecords, isPlainHistory } from '../core/register/fact-history.ts';
import { readFurtherContacts, writeFurtherContacts } from '../core/register/further-contacts.ts';
import { readHistory, writeHistory } from '../core/register/history-text.ts';
import { memberTable } from '../core/register/member-table.ts';
import { refuseValidFrom } from '../core/register/refuse-valid-from.ts';
import type { ImportedChanges, ImportTarget } from '../imports/index.ts';
import type { Database } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { listClusterContacts, type Contact } from './contact-store.ts';
import type { MemberWithContacts } from './load-member.ts';
import { deleteFactsRecordedAt, listFacts, listMembersWithLaterFacts } from './member-fact-store.ts';
import { listMembers, listMembersInFrames, removeMembers, type Member } from './member-store.ts';
import { memberStatements, type ContactInput, type MemberChange, type MemberInput } from './save-member.ts';

/** Everything that is known of a member. */
interface KnownMember extends MemberWithContacts {
  readonly facts: readonly MemberFact[];
}

function isFurther(contact: Contact): contact is Contact & { readonly role: 'finance' | 'other' } {
  return contact.role !== 'answers';
}

/** The past of a member as a text; null where it has always been what it is. */
function historyText({ member, facts }: KnownMember): string | null {
  const entries = historyOf(facts);
  return isPlainHistory(entries, member) ? null : writeHistory(entries);
}

/** A member as a row of the table. */
function memberValues(known: KnownMember): RowValues {
  const { member, contacts } = known;
  const answers = contacts.find(({ role }) => role === 'answers');
  const { kind, sizeClass, joinedOn, leftOn, leftReasonCode, tags } = member;
  return {
    kind,
    sizeClass,
    joinedOn,
    leftOn,
    leftReasonCode,
    tags,
    name: valueOfText(member.name),
    place: valueOfText(member.place),
    holding: valueOfText(member.holding),
    leftReason: valueOfText(member.leftReason),
    firstName: valueOfText(answers?.firstName ?? null),
    lastName: valueOfText(answers?.lastName ?? null),
    email: valueOfText(answers?.email ?? null),
    locale: answers?.locale ?? null,
    optedOut: answers?.optedOut ?? null,
    furtherContacts: valueOfText(writeFurtherContacts(contacts.filter(isFurther))),
    history: historyText(known),
  };
}

/** Every member of a cluster with all that is known of it, by id. */
async function loadMembers(db: Database, clusterId: string): Promise<ReadonlyMap<string, KnownMember>> {
  const [members, contacts, facts] = await Promise.all([
    listMembers(db, clusterId),
    listClusterContacts(db, clusterId),
    listFacts(db, clusterId),
  ]);
  const known = new Map(
    members.map(({ member }) => [
      member.id,
      { member, contacts: [] as Contact[], facts: [] as MemberFact[] },
    ]),
  );
  for (const contact of contacts) known.get(contact.memberId)?.contacts.push(contact);
  for (const fact of facts) known.get(fact.memberId)?.facts.push(fact);
  return known;
}

/** All members as rows of the table, for imports and exports. */
async function listMemberRows(db: Database, clusterId: string): Promise<readonly ExistingRow[]> {
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

/** A change with the records it leaves: where the row has a history of its own, that one says what held when. */
function changeOf(id: string, known: KnownMember | null, values: RowValues, validFrom: string): MemberChange {
  const merged = known === null ? values : { ...memberValues(known), ...values };
  const input = inputOf(merged, known?.contacts ?? [], validFrom);
  const entries = typeof values['history'] === 'string' ? readHistory(values['history']) : null;
  if (entries === null) return { id, before: known, input };
  const dated = changedFacts(known?.member ?? null, input.member, validFrom);
  const records = [
    ...dated.filter(({ fact }) => fact === 'status'),
    ...historyRecords(known?.facts ?? [], entries),
  ];
  return { id, before: known, input, records };
}

async function changesOf(
  { db }: Services,
  { clusterId }: Authorized<'edit'>,
  { add, change, validFrom }: ImportedChanges,
): Promise<readonly MemberChange[]> {
  const known = change.length === 0 ? new Map<string, KnownMember>() : await loadMembers(db, clusterId);
  return [
    ...add.map(({ id, values }) => changeOf(id, null, values, validFrom)),
    ...change.flatMap(({ id, values }) => {
      const before = known.get(id);
      return before === undefined ? [] : [changeOf(id, before, values, validFrom)];
    }),
  ];
}

/** Members from a table. */
export const memberImport: ImportTarget = {
  code: 'members',
  spec: memberTable,
  dated: true,
  load: listMemberRows,
  refuse: async (services, { clusterId }, { change, validFrom }) => {
    const today = dayInBerlin(services.now());
    if (validFrom > today) return 'validFromFuture';
    const dated = change.filter(
      ({ values }) => !('history' in values) && ('kind' in values || 'sizeClass' in values),
    );
    if (dated.length === 0) return null;
    const facts = Map.groupBy(await listFacts(services.db, clusterId), ({ memberId }) => memberId);
    for (const { id, values } of dated) {
      const records = (['kind', 'sizeClass'] as const).flatMap((fact) =>
        fact in values ? [{ fact, value: textOfValue(values[fact]), validFrom }] : [],
      );
      const refused = refuseValidFrom(facts.get(id) ?? [], records, today);
      if (refused !== null) return refused;
    }
    return null;
  },
  save: async (services, may, changes) =>
    memberStatements(services, may, await changesOf(services, may, changes)),
  listUsed: listMembersInFrames,
  listChangedAfter: listMembersWithLaterFacts,
  revert: async (services, may, { remove, change, validFrom, at }) => {
    const ids = change.map(({ id }) => id);
    const changes = await changesOf(services, may, { add: [], change, validFrom });
    return [
      ...removeMembers(services.db, may.clusterId, remove),
      deleteFactsRecordedAt(services.db, may.clusterId, ids, at),
      // What the import recorded is gone, so nothing needs to be recorded against it.
      ...memberStatements(
        services,
        may,
        changes.map((each) => ({ ...each, records: [] })),
      ),
    ];
  },
};
