import type { Authorized } from '../access/index.ts';
import { changedFacts, type FactRecord } from '../core/register/changed-facts.ts';
import { cleanTags } from '../core/register/clean-tags.ts';
import { refuseValidFrom, type ValidFromRefusal } from '../core/register/refuse-valid-from.ts';
import { sortableName } from '../core/register/sortable-name.ts';
import { memberSearchText } from '../core/register/search-text.ts';
import { auditRow } from '../platform/audit.ts';
import { commit, type Statement } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import { jsonPortions } from '../platform/json-portions.ts';
import type { Services } from '../platform/services.ts';
import { idOfRequest } from './request-id.ts';
import { deleteContacts, upsertContacts, type Contact, type ContactRow } from './contact-store.ts';
import { loadMember, type MemberWithContacts } from './load-member.ts';
import { insertFacts, listFacts, type FactRows } from './member-fact-store.ts';
import { findMember, upsertMembers, type Member, type MemberCells } from './member-store.ts';
import { forgetTally, saveTally } from './member-tally-store.ts';

/** A contact as it is entered; one that is known has its id. */
export type ContactInput = Omit<Contact, 'id' | 'clusterId' | 'memberId'> & { readonly id?: string };

export interface MemberInput {
  readonly member: Omit<Member, 'id' | 'clusterId'>;
  /** All contacts of the member, at most one of whom answers; who is not among them any more is taken away. */
  readonly contacts: readonly ContactInput[];
  /** ISO day from which a changed kind or size class holds; today if nothing is said. */
  readonly validFrom?: string | undefined;
}

/** A member to be saved, with what is known of it. */
export interface MemberChange {
  readonly id: string;
  /** Null for a new member. */
  readonly before: MemberWithContacts | null;
  readonly input: MemberInput;
  /** What is recorded of its past; what the change itself says, if nothing else is given. */
  readonly records?: readonly FactRecord[] | undefined;
}

/**
 * Adds a member with its contacts.
 * @param requestId of the form: sent twice, it adds one member
 */
export async function addMember(
  services: Services,
  may: Authorized<'edit'>,
  input: MemberInput,
  requestId = '',
): Promise<string> {
  const id = await idOfRequest(services, may, requestId);
  if (requestId !== '' && (await findMember(services.db, may.clusterId, id)) !== undefined) return id;
  await commit(services.db, [
    auditRow(services, {
      clusterId: may.clusterId,
      actorId: may.personId,
      action: 'clusters.addMember',
      subject: id,
    }),
    ...memberStatements(services, may, [{ id, before: null, input }]),
  ]);
  return id;
}

/** Changes a member and its contacts. @returns why not, where a changed fact cannot hold from the day that is named */
export async function changeMember(
  services: Services,
  may: Authorized<'edit'>,
  memberId: string,
  input: MemberInput,
): Promise<ValidFromRefusal | null> {
  const { clusterId } = may;
  const [before, facts] = await Promise.all([
    loadMember(services, may, memberId),
    listFacts(services.db, clusterId, memberId),
  ]);
  const today = dayInBerlin(services.now());
  const changes = changedFacts(before.member, input.member, input.validFrom ?? today);
  const refused = refuseValidFrom(facts, changes, today);
  if (refused !== null) return refused;
  await commit(services.db, [
    auditRow(services, {
      clusterId,
      actorId: may.personId,
      action: 'clusters.changeMember',
      subject: memberId,
    }),
    ...memberStatements(services, may, [{ id: memberId, before, input }]),
  ]);
  return null;
}

/**
 * The statements that save members, however many: their facts of today, the dated records, their contacts. For one
 * batch with the caller's audit row.
 */
export function memberStatements(
  services: Pick<Services, 'db' | 'now' | 'newId'>,
  may: Authorized<'edit'>,
  changes: readonly MemberChange[],
): readonly [Statement, ...Statement[]] {
  const { db, now, newId } = services;
  const { clusterId, personId: recordedBy } = may;
  const recordedAt = now();
  const today = dayInBerlin(recordedAt);
  return [
    forgetTally(db, clusterId),
    ...jsonPortions(memberRows(changes)).map((rows) => upsertMembers(db, clusterId, recordedAt, rows)),
    ...jsonPortions(goneContacts(changes)).map((ids) => deleteContacts(db, clusterId, ids)),
    ...jsonPortions(contactRows(changes, newId)).map((rows) => upsertContacts(db, clusterId, rows)),
    ...jsonPortions(factRows(changes, today)).map((rows) =>
      insertFacts(db, clusterId, { id: newId(), recordedAt, recordedBy }, rows),
    ),
    saveTally(db, clusterId, today),
  ];
}

function* memberRows(changes: readonly MemberChange[]): Generator<MemberCells> {
  for (const { id, input } of changes) {
    const { contacts, member } = input;
    const { name, kind, sizeClass, place, joinedOn, leftOn, leftReason, holding, leftReasonCode } = member;
    const tags = cleanTags(member.tags);
    const searchText = memberSearchText([
      name,
      place,
      holding,
      ...tags,
      ...contacts.flatMap(({ firstName, lastName, email }) => [firstName, lastName, email]),
    ]);
    yield [
      id,
      name,
      kind,
      sizeClass,
      place,
      joinedOn,
      leftOn,
      leftReason,
      holding,
      JSON.stringify(tags),
      leftReasonCode,
      searchText,
      sortableName(name),
    ];
  }
}

function* goneContacts(changes: readonly MemberChange[]): Generator<string> {
  for (const { before, input } of changes) {
    const kept = new Set(input.contacts.map(({ id }) => id));
    for (const { id } of before?.contacts ?? []) if (!kept.has(id)) yield id;
  }
}

/** Whoever answered until now gives way first: only one contact of a member answers. */
function* contactRows(changes: readonly MemberChange[], newId: () => string): Generator<ContactRow> {
  const isLast = ({ role }: ContactInput) => Number(role === 'answers');
  for (const { id: memberId, input } of changes) {
    const inOrder = input.contacts.toSorted((a, b) => isLast(a) - isLast(b));
    for (const { id, firstName, lastName, email, locale, optedOut, role } of inOrder)
      yield [id ?? newId(), memberId, firstName, lastName, email, locale, optedOut, role];
  }
}

function* factRows(changes: readonly MemberChange[], today: string): Generator<FactRows> {
  for (const { id, before, input, records } of changes) {
    const { member, validFrom = today } = input;
    const recorded = records ?? changedFacts(before?.member ?? null, member, validFrom);
    if (recorded.length > 0)
      yield [id, recorded.map(({ fact, value, validFrom: from }) => [fact, value, from] as const)];
  }
}
