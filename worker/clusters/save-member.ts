import type { Authorized } from '../access/index.ts';
import { changedFacts } from '../core/register/changed-facts.ts';
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
import { deleteContacts, upsertContacts, type Contact } from './contact-store.ts';
import { loadMember, type MemberWithContacts } from './load-member.ts';
import { insertFacts, listFacts, type FactToInsert } from './member-fact-store.ts';
import { findMember, upsertMembers, type Member, type MemberToSave } from './member-store.ts';
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
  const { clusterId } = may;
  const recordedAt = now();
  const today = dayInBerlin(recordedAt);
  const members: MemberToSave[] = [];
  const contacts: Contact[] = [];
  const gone: string[] = [];
  const facts: FactToInsert[] = [];
  for (const { id, before, input } of changes) {
    const tags = cleanTags(input.member.tags);
    const saved = { ...input.member, tags, id, clusterId };
    members.push({
      ...saved,
      searchText: searchTextOf(saved, input.contacts),
      sortName: sortableName(saved.name),
      changedAt: recordedAt,
    });
    const own = input.contacts.map((each) => ({ ...each, id: each.id ?? newId(), clusterId, memberId: id }));
    // Whoever answered until now gives way first: only one contact of a member answers.
    contacts.push(...own.toSorted((a, b) => Number(a.role === 'answers') - Number(b.role === 'answers')));
    const kept = new Set(own.map((each) => each.id));
    gone.push(...(before?.contacts ?? []).flatMap((each) => (kept.has(each.id) ? [] : [each.id])));
    for (const record of changedFacts(before?.member ?? null, saved, input.validFrom ?? today))
      facts.push({ ...record, id: newId(), memberId: id, recordedAt, recordedBy: may.personId });
  }
  return [
    forgetTally(db, clusterId),
    ...jsonPortions(members).map((portion) => upsertMembers(db, portion)),
    ...jsonPortions(gone).map((portion) => deleteContacts(db, clusterId, portion)),
    ...jsonPortions(contacts).map((portion) => upsertContacts(db, portion)),
    ...jsonPortions(facts).map((portion) => insertFacts(db, clusterId, portion)),
    saveTally(db, clusterId, today),
  ];
}

function searchTextOf(
  member: Omit<Member, 'tags'> & { tags: readonly string[] },
  contacts: readonly ContactInput[],
) {
  return memberSearchText([
    member.name,
    member.place,
    member.holding,
    ...member.tags,
    ...contacts.flatMap(({ firstName, lastName, email }) => [firstName, lastName, email]),
  ]);
}
