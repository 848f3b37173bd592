import type { Authorized } from '../access/index.ts';
import { addItem, replaceItem, sectionOf } from '../core/questionnaire/drafts/edit-items.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { changeDraft } from './change-draft.ts';
import { deleteSetAside, listSetAside } from './draft-store.ts';

/** Takes the version of a question that was kept beside it, or drops it. */
export async function chooseSetAside(
  services: Services,
  may: Authorized<'edit'>,
  draftId: string,
  id: string,
  choice: 'take' | 'drop',
): Promise<void> {
  const { db } = services;
  const { clusterId, personId } = may;
  const chosen = (await listSetAside(db, clusterId, draftId)).find((each) => each.id === id);
  if (chosen === undefined) return;
  if (choice === 'take') {
    const { item } = chosen;
    await changeDraft(services, may, draftId, ({ questionnaire }) => {
      if (sectionOf(questionnaire, item.code) !== undefined) return replaceItem(questionnaire, item);
      const last = questionnaire.sections.at(-1);
      return last === undefined ? questionnaire : addItem(questionnaire, last.code, item);
    });
  }
  await commit(db, [
    deleteSetAside(db, clusterId, id),
    auditRowIfChanged(services, {
      clusterId,
      actorId: personId,
      action: `questionnaires.${choice}SetAside`,
      subject: draftId,
    }),
  ]);
}
