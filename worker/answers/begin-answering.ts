import type { Followed } from '../fieldwork/index.ts';
import { macId } from '../platform/keys.ts';
import { countAttempt, type RateLimit } from '../platform/rate-limit.ts';
import type { Services } from '../platform/services.ts';
import type { AnswerCookie } from './answer-cookie.ts';
import { rowPlace, type Answering } from './answering.ts';
import { findFirstSubmissionId, findLatestSubmission, listDraftIds } from './answer-store.ts';
import { submissionOfCode } from './resume-code.ts';

/** How far an invitation has come, seen from a device with these cookies. */
export type Progress =
  | { readonly kind: 'fresh' | 'startedElsewhere' }
  | { readonly kind: 'startedHere'; readonly cookie: AnswerCookie }
  | { readonly kind: 'submittedHere'; readonly cookie: AnswerCookie; readonly submittedOn: string }
  | { readonly kind: 'submitted'; readonly submittedOn: string };

/** Looks, and changes nothing: a mail scanner that opens a link leaves no trace. */
export async function progressOf(
  services: Services,
  followed: Followed,
  cookies: readonly AnswerCookie[],
): Promise<Progress> {
  const place = await rowPlace(services, followed);
  const latest = await findLatestSubmission(services.db, place);
  for (const cookie of cookies) {
    if (latest?.id === cookie.submissionId)
      return { kind: 'submittedHere', cookie, submittedOn: latest.receivedOn };
  }
  const drafts = await listDraftIds(services.db, place);
  const mine = cookies.find((cookie) => drafts.includes(cookie.submissionId));
  if (mine !== undefined) return { kind: 'startedHere', cookie: mine };
  if (latest !== undefined) return { kind: 'submitted', submittedOn: latest.receivedOn };
  return { kind: drafts.length > 0 ? 'startedElsewhere' : 'fresh' };
}

/** Begins on this device. Nothing is stored before the first answer is saved. */
export function beginAnswering(services: Services, followed: Followed): AnswerCookie {
  return { invitationId: followed.invitation.id, submissionId: services.newId(), replaces: null };
}

/** Begins to change what this device sent. The same submission always leads to the same next one. */
export async function beginChange(services: Services, cookie: AnswerCookie): Promise<AnswerCookie> {
  const submissionId = await idOfChange(services, cookie.submissionId);
  return { invitationId: cookie.invitationId, submissionId, replaces: cookie.submissionId };
}

function idOfChange({ keys }: Services, submissionId: string): Promise<string> {
  return macId(keys, 'answer-cookie', '', 'change', submissionId);
}

/** Whether changes to what was sent are saved, on this device or another, and wait to be sent. */
export async function changeWaits(
  services: Services,
  { place, submissionId }: Pick<Answering, 'place' | 'submissionId'>,
): Promise<boolean> {
  const drafts = await listDraftIds(services.db, place);
  return drafts.includes(await idOfChange(services, submissionId));
}

const codeTries: RateLimit = { name: 'resume-code', attempts: 10, windowMs: 3_600_000 };

/**
 * Opens on this device what another one began, or the answers that count; what was begun to change them is reached
 * from there. Ten tries an hour for each company.
 */
export async function resumeWithCode(
  services: Services,
  followed: Followed,
  typed: string,
): Promise<AnswerCookie | undefined> {
  const place = await rowPlace(services, followed);
  await countAttempt(services, codeTries, place.rowKey);
  const [drafts, first, latest] = await Promise.all([
    listDraftIds(services.db, place),
    findFirstSubmissionId(services.db, place),
    findLatestSubmission(services.db, place),
  ]);
  const ids = first === undefined ? drafts : [first, ...drafts];
  const begun = await submissionOfCode(services.keys, place.clusterId, ids, typed);
  if (begun === undefined) return undefined;
  const submissionId = begun === first ? (latest?.id ?? begun) : begun;
  return { invitationId: followed.invitation.id, submissionId, replaces: null };
}
