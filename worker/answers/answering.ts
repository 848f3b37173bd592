import type { MemberFacts } from '../core/questionnaire/condition.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import { formFor, type Respondent } from '../core/questionnaire/form-for.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { listMembers } from '../clusters/index.ts';
import { followInvitation, type Followed } from '../fieldwork/index.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import type { AnswerCookie } from './answer-cookie.ts';
import { findDraft, findSubmission, type Draft, type RowPlace, type Submission } from './answer-store.ts';
import { listFrame } from '../waves/index.ts';
import { rowKey } from './row-key.ts';

/** Everything about one device's answering of one invitation. */
export interface Answering {
  readonly followed: Followed;
  /** As the instrument is asked; `formOf` makes it this member's own. */
  readonly form: Questionnaire;
  readonly respondent: Respondent;
  readonly facts: MemberFacts;
  readonly place: RowPlace;
  readonly submissionId: string;
  readonly draft: Draft | undefined;
  /** Set once this device's answers were sent. */
  readonly submission: Submission | undefined;
  /** Answers sent before that are being changed. */
  readonly replaced: Submission | undefined;
}

/** Where the answers of an invitation are stored. */
export async function rowPlace(services: Services, followed: Followed): Promise<RowPlace> {
  const { clusterId } = followed.invitation;
  return {
    clusterId,
    waveId: followed.wave.id,
    rowKey: await rowKey(services.keys, clusterId, followed.frameMember),
  };
}

/** Loads what a device's cookie opens; a cookie that leads nowhere answers like an unknown link. */
export async function loadAnswering(services: Services, cookie: AnswerCookie): Promise<Answering> {
  const followed = await followInvitation(services, cookie.invitationId);
  if (followed === undefined) throw new Problem('notFound');
  const place = await rowPlace(services, followed);
  const [published, draft, submission, replaced] = await Promise.all([
    findQuestionnaire(services.db, followed.wave.questionnaireVersionId),
    findDraft(services.db, place, cookie.submissionId),
    findSubmission(services.db, place, cookie.submissionId),
    cookie.replaces === null ? undefined : findSubmission(services.db, place, cookie.replaces),
  ]);
  if (published === undefined) throw new Problem('internal', 'the wave has no questionnaire');
  return {
    followed,
    form: published.form,
    respondent: {
      seed: place.rowKey,
      members: await rosterMembers(services, published.form, followed),
    },
    facts: memberFacts(followed),
    place,
    submissionId: cookie.submissionId,
    draft,
    submission,
    replaced,
  };
}

export function memberFacts({ frameMember, wave }: Followed): MemberFacts {
  return {
    memberKind: frameMember.kind,
    hasOffice: wave.hasOffice ? 'yes' : 'no',
    clusterKind: wave.clusterKind,
    tenure: frameMember.tenure,
    ...(frameMember.sizeClass !== null && { sizeClass: frameMember.sizeClass }),
  };
}

/** The form as this member is asked it, with these answers. */
export function formOf({ form, respondent }: Pick<Answering, 'form' | 'respondent'>, answers: Answers) {
  return formFor(form, respondent, answers);
}

/** Whom a roster offers: the frozen frame without the member's own firm, by name. Nobody where there is no roster. */
async function rosterMembers(
  { db }: Services,
  form: Questionnaire,
  { wave, frameMember }: Followed,
): Promise<Respondent['members']> {
  if (!itemsOf(form).some(({ type }) => type === 'roster')) return [];
  const [frame, members] = await Promise.all([
    listFrame(db, wave.clusterId, wave.id),
    listMembers(db, wave.clusterId),
  ]);
  const others = new Set(frame.map(({ memberId }) => memberId).filter((id) => id !== frameMember.memberId));
  return members.flatMap(({ member: { id, name } }) => (others.has(id) ? [{ id, name }] : []));
}

/** What this device's pages show: what was sent, else the draft, else the answers that are being changed. */
export function shownAnswers({
  submission,
  draft,
  replaced,
}: Pick<Answering, 'submission' | 'draft' | 'replaced'>): Answers {
  if (submission !== undefined) return submission.answers;
  if (draft !== undefined)
    return Object.assign({}, ...Object.values(draft.pages).map((page) => page.answers)) as Answers;
  return replaced?.answers ?? {};
}

/** Answers, sorted into the pages of the form. */
export function answersByPage(form: Questionnaire, answers: Answers): Readonly<Record<string, Answers>> {
  const entries = form.sections.map((section) => {
    const ofPage = section.items.flatMap((item) => {
      const answer = answers[item.code];
      return answer === undefined || answer.state === 'notShown' ? [] : [[item.code, answer] as const];
    });
    return [section.code, Object.fromEntries(ofPage)] as const;
  });
  return Object.fromEntries(entries);
}

/** Answers are taken before the deadline; a draft that was begun before may be sent during the grace period. */
export function takesAnswers(answering: Pick<Answering, 'followed' | 'draft'>, now: number): boolean {
  const { state, closesAt, graceMinutes } = answering.followed.wave;
  if (state !== 'open') return false;
  return now <= closesAt || (answering.draft !== undefined && now <= closesAt + graceMinutes * 60_000);
}
