import type { Answers } from '../core/questionnaire/answer.ts';
import { canonicalAnswers } from '../core/questionnaire/canonical-answers.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { answersByPage, formOf, type Answering } from './answering.ts';
import { selectDraft, toDraft, upsertPage, type Draft, type SavedPage } from './answer-store.ts';

export type PageSave =
  | { readonly saved: true; readonly draft: Draft }
  /** Somebody saved other answers to this page since it was shown; both versions are kept. */
  | { readonly saved: false; readonly reason: 'editedElsewhere'; readonly stored: SavedPage }
  | { readonly saved: false; readonly reason: 'closed' | 'alreadySent'; readonly stored?: never };

/**
 * Saves the answers of one page. A save with an older sequence number than the stored one is ignored when it says
 * the same, and reported when it says something else: nothing is overwritten silently.
 */
export async function savePage(
  services: Services,
  answering: Answering,
  save: { readonly page: string; readonly seq: number; readonly answers: Answers },
): Promise<PageSave> {
  const { db, now } = services;
  const { place, submissionId } = answering;
  const saved = { seq: save.seq, answers: save.answers };
  const replaced = answering.replaced?.answers ?? {};
  const begin = Object.entries(answersByPage(formOf(answering, replaced), replaced));
  const [, rows] = await db.batch([
    upsertPage(db, place, {
      submissionId,
      page: save.page,
      saved,
      begin: Object.fromEntries(begin.map(([page, answers]) => [page, { seq: 0, answers }])),
      replaces: answering.replaced?.id ?? null,
      now: now(),
      day: dayInBerlin(now()),
    }),
    selectDraft(db, place, submissionId),
  ]);
  const draft = toDraft(rows[0]);
  const stored = draft?.pages[save.page];
  if (
    draft !== undefined &&
    stored !== undefined &&
    canonicalAnswers(stored.answers) === canonicalAnswers(save.answers)
  ) {
    return { saved: true, draft };
  }
  if (stored !== undefined && stored.seq >= save.seq)
    return { saved: false, reason: 'editedElsewhere', stored };
  return { saved: false, reason: answering.submission === undefined ? 'closed' : 'alreadySent' };
}
