import { canonicalJson } from '../formats/canonical-json.ts';
import type { Authorized } from '../access/index.ts';
import { replaceItem } from '../core/questionnaire/drafts/edit-items.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { changeDraft } from './change-draft.ts';
import { findDraft, insertSetAside } from './draft-store.ts';

/** Names the content of a question, so that a form can say which one it began with. */
export async function markOf(item: Item): Promise<string> {
  return (await sha256Hex(canonicalJson(item))).slice(0, 24);
}

/**
 * Saves a question. Whoever began with another content than is there now overwrites nothing: what was written is kept
 * beside the question until somebody chooses.
 * @param mark of the question as the form showed it
 */
export async function saveItem(
  services: Services,
  may: Authorized<'edit'>,
  draftId: string,
  item: Item,
  mark: string,
): Promise<'saved' | 'setAside'> {
  const { db, now, newId } = services;
  const { clusterId, personId } = may;
  const draft = await findDraft(db, clusterId, draftId);
  if (draft === undefined) throw new Problem('notFound');
  const before = itemWith(draft.questionnaire, item.code);
  if (before !== undefined && (await markOf(before)) === mark) {
    const asShown = canonicalJson(before);
    let replaced = true;
    await changeDraft(services, may, draftId, ({ questionnaire }) => {
      const there = itemWith(questionnaire, item.code);
      replaced = there !== undefined && canonicalJson(there) === asShown;
      return replaced ? replaceItem(questionnaire, item) : questionnaire;
    });
    if (replaced) return 'saved';
  } else if (before !== undefined && canonicalJson(before) === canonicalJson(item)) return 'saved';
  await commit(db, [
    insertSetAside(db, {
      id: newId(),
      clusterId,
      draftId,
      itemCode: item.code,
      item,
      madeAt: now(),
      madeBy: personId,
    }),
    auditRow(services, {
      clusterId,
      actorId: personId,
      action: 'questionnaires.setAside',
      subject: draftId,
    }),
  ]);
  return 'setAside';
}

function itemWith(questionnaire: Questionnaire, code: string): Item | undefined {
  return itemsOf(questionnaire).find((item) => item.code === code);
}
