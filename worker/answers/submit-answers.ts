import type { Answers } from '../core/questionnaire/answer.ts';
import { canonicalAnswers } from '../core/questionnaire/canonical-answers.ts';
import { completeAnswers } from '../core/questionnaire/complete-answers.ts';
import { markAnswered } from '../fieldwork/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { sha256Hex } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';
import { formOf, type Answering } from './answering.ts';
import {
  countSubmission,
  deleteSentDraft,
  findLatestSubmission,
  insertSubmission,
  selectSubmission,
  toSubmission,
  type Submission,
} from './answer-store.ts';

export type Submitted =
  | { readonly accepted: true; readonly submission: Submission }
  /** The same id was sent with other answers: the first are kept. */
  | { readonly accepted: false; readonly reason: 'otherContent' }
  /** Somebody else sent answers for the company, on another device. */
  | { readonly accepted: false; readonly reason: 'sentElsewhere'; readonly on: string }
  | { readonly accepted: false; readonly reason: 'closed' };

/** The text of the answers that count, and its SHA-256: what a submission is compared by. */
export async function sealAnswers(
  answering: Pick<Answering, 'form' | 'respondent' | 'facts'>,
  answers: Answers,
): Promise<{ readonly body: string; readonly bodyHash: string }> {
  const body = canonicalAnswers(completeAnswers(formOf(answering, answers), answers, answering.facts));
  return { body, bodyHash: await sha256Hex(body) };
}

/**
 * Sends answers. Acknowledged only after they are committed; the same id with the same answers succeeds again and
 * again with the same result; everything that guards the write stands in the statement itself.
 */
export async function submitAnswers(
  services: Services,
  answering: Answering,
  answers: Answers,
): Promise<Submitted> {
  const { db } = services;
  const { place, submissionId, followed } = answering;
  const now = services.now();
  const day = dayInBerlin(now);
  const { body, bodyHash } = await sealAnswers(answering, answers);
  const replaces = answering.draft?.replaces ?? answering.replaced?.id ?? null;
  const results = await db.batch([
    insertSubmission(db, place, {
      id: submissionId,
      body,
      bodyHash,
      replaces,
      now,
      day,
    }),
    countSubmission(db, place, day),
    markAnswered(db, followed.invitation.id, submissionId),
    deleteSentDraft(db, submissionId, bodyHash),
    selectSubmission(db, place, submissionId),
  ]);
  const submission = toSubmission(results[4][0]);
  if (submission !== undefined) {
    return submission.bodyHash === bodyHash
      ? { accepted: true, submission }
      : { accepted: false, reason: 'otherContent' };
  }
  const other = await findLatestSubmission(db, place);
  if (other !== undefined && other.id !== replaces)
    return { accepted: false, reason: 'sentElsewhere', on: other.receivedOn };
  return { accepted: false, reason: 'closed' };
}
