import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { contact, member } from '../../schema/tables/member.ts';
import { draft } from '../../schema/tables/answer.ts';
import { invitation } from '../../schema/tables/fieldwork.ts';
import { frameMember, wave } from '../../schema/tables/wave.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type Invitation = typeof invitation.$inferSelect;

export async function findInvitationByTokenHash(
  db: Database,
  tokenHash: string,
): Promise<Invitation | undefined> {
  const [row] = await db.select().from(invitation).where(eq(invitation.tokenHash, tokenHash));
  return row;
}

export async function findInvitation(db: Database, id: string): Promise<Invitation | undefined> {
  const [row] = await db.select().from(invitation).where(eq(invitation.id, id));
  return row;
}

/** The frame of a wave with who is written to for each member now and how far the invitation is: the board. */
export function listBoard(db: Database, clusterId: string, waveId: string) {
  return db
    .select({
      memberId: frameMember.memberId,
      memberName: sql<string>`${member.name}`.as('member_name'),
      kind: frameMember.kind,
      sizeClass: frameMember.sizeClass,
      leftOn: member.leftOn,
      contactId: sql<string | null>`${contact.id}`.as('contact_id'),
      firstName: contact.firstName,
      lastName: contact.lastName,
      email: contact.email,
      locale: contact.locale,
      optedOut: contact.optedOut,
      invitationId: sql<string | null>`${invitation.id}`.as('invitation_id'),
      generation: invitation.generation,
      state: invitation.state,
      remindersSent: invitation.remindersSent,
    })
    .from(frameMember)
    .innerJoin(member, eq(member.id, frameMember.memberId))
    .leftJoin(contact, and(eq(contact.memberId, frameMember.memberId), eq(contact.role, 'answers')))
    .leftJoin(
      invitation,
      and(eq(invitation.waveId, frameMember.waveId), eq(invitation.memberId, frameMember.memberId)),
    )
    .where(and(eq(frameMember.waveId, waveId), eq(frameMember.clusterId, clusterId)))
    .orderBy(asc(member.name));
}

export function insertInvitations(db: Database, rows: readonly Invitation[]) {
  return rawStatement(
    db,
    sql`
    INSERT INTO invitation (id, cluster_id, wave_id, member_id, contact_id, token_hash, generation, state, reminders_sent)
    SELECT value ->> 'id', value ->> 'clusterId', value ->> 'waveId', value ->> 'memberId', value ->> 'contactId',
           value ->> 'tokenHash', value ->> 'generation', value ->> 'state', value ->> 'remindersSent'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT DO NOTHING`,
  );
}

export function markSent(db: Database, clusterId: string, ids: readonly string[]) {
  return db
    .update(invitation)
    .set({ state: 'sent' })
    .where(
      and(
        eq(invitation.clusterId, clusterId),
        eq(invitation.state, 'created'),
        inArray(invitation.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`),
      ),
    );
}

/** Enters which reminder each invitation has come to; the same reminder twice counts once. */
export function countReminders(
  db: Database,
  clusterId: string,
  reminded: readonly { id: string; number: number }[],
) {
  return rawStatement(
    db,
    sql`
    UPDATE invitation SET reminders_sent = max(reminders_sent, sent.number)
    FROM (SELECT value ->> 'id' AS id, value ->> 'number' AS number FROM json_each(${JSON.stringify(reminded)})) AS sent
    WHERE invitation.id = sent.id AND invitation.cluster_id = ${clusterId} AND invitation.state = 'sent'`,
  );
}

/** Gives an invitation a new link: the old one is worthless, and the new contact is invited anew. */
export function reissueInvitation(db: Database, id: string, generation: number, tokenHash: string) {
  return db
    .update(invitation)
    .set({ generation, tokenHash, state: 'created', remindersSent: 0 })
    .where(and(eq(invitation.id, id), ne(invitation.state, 'answered')));
}

export function markRefused(db: Database, id: string) {
  return db
    .update(invitation)
    .set({ state: 'refused' })
    .where(and(eq(invitation.id, id), inArray(invitation.state, ['created', 'sent'])));
}

/** Ticks off who took part, in the batch that stored the submission and only if it did. */
export function markAnswered(db: Database, id: string, submissionId: string) {
  return rawStatement(
    db,
    sql`
    UPDATE invitation SET state = 'answered'
    WHERE id = ${id} AND state <> 'answered' AND EXISTS (SELECT 1 FROM submission WHERE id = ${submissionId})`,
  );
}

/** The answers were erased: in an open wave the company is missing again. */
export function unmarkAnswered(db: Database, id: string) {
  return db
    .update(invitation)
    .set({ state: 'sent' })
    .where(
      and(
        eq(invitation.id, id),
        eq(invitation.state, 'answered'),
        inArray(invitation.waveId, db.select({ id: wave.id }).from(wave).where(eq(wave.state, 'open'))),
      ),
    );
}

/** Whether an invitation of the cluster was ever sent. */
export async function hasInvitations(db: Database, clusterId: string): Promise<boolean> {
  const waves = db.select({ id: wave.id }).from(wave).where(eq(wave.clusterId, clusterId));
  const [row] = await db
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(inArray(invitation.waveId, waves), ne(invitation.state, 'created')))
    .limit(1);
  return row !== undefined;
}

/** Answers begun and not sent; which company began is not asked. */
export function countDrafts(db: Database, waveId: string): Promise<number> {
  return db.$count(draft, eq(draft.waveId, waveId));
}
