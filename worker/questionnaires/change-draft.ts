import type { Authorized } from '../access/index.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findDraft, updateDraft, type Draft } from './draft-store.ts';

const mostAttempts = 5;
/** A row holds 2 MB; a questionnaire of 300 questions has about 300 KB. */
export const longestDocument = 1_000_000;

/**
 * Changes a draft. Where somebody else changes it at the same moment, the change is made again to what is there now:
 * so it must say what is to be done, not what the result is.
 * @returns the draft as it is now
 */
export async function changeDraft(
  services: Services,
  may: Authorized<'edit'>,
  id: string,
  change: (draft: Draft) => Questionnaire,
): Promise<Draft> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const draft = await findDraft(db, clusterId, id);
    if (draft === undefined) throw new Problem('notFound');
    const questionnaire = change(draft);
    if (questionnaire === draft.questionnaire) return draft;
    const document = JSON.stringify(questionnaire);
    if (document.length > longestDocument) throw new Problem('invalidInput', 'the draft grew too large');
    const [updated] = await db.batch([
      updateDraft(db, draft, { document, changedAt: now(), changedBy: personId }),
      auditRowIfChanged(services, {
        clusterId,
        actorId: personId,
        action: 'questionnaires.edit',
        subject: id,
      }),
    ]);
    if (updated.length > 0) return { ...draft, questionnaire, revision: draft.revision + 1 };
  }
  throw new Problem('databaseBusy', 'the draft changed with every attempt');
}
