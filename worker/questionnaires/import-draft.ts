import type { Authorized } from '../access/index.ts';
import { itemsOf } from '../core/questionnaire/counted-answers.ts';
import { freeItemCode } from '../core/questionnaire/drafts/free-item-code.ts';
import { isLocked } from '../core/questionnaire/drafts/locked-items.ts';
import { ownCodesOf, ownerOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import { renameItemCodes } from '../core/questionnaire/drafts/rename-items.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { longestDocument } from './change-draft.ts';
import { insertDraft } from './draft-store.ts';
import { findOffered, instrumentName, offeredInstruments } from './offered-instruments.ts';

const longestName = 80;

/**
 * Begins a draft with a questionnaire from a file. A question that only shares its code with one of the core
 * questionnaire gets another: nothing of it is measured with the other's answers.
 * @returns id of the draft
 */
export async function importDraft(
  services: Services,
  may: Authorized<'edit'>,
  read: Questionnaire,
  fileName: string,
): Promise<string> {
  const { db, now, newId } = services;
  const { clusterId, personId } = may;
  const id = newId();
  const questionnaire = withOwnItemCodes({
    ...read,
    code: ownerOf(read) === clusterId ? read.code : `${ownCodesOf(clusterId)}${id.slice(0, 6)}`,
  });
  if (JSON.stringify(questionnaire).length > longestDocument)
    throw new Problem('invalidInput', 'the questionnaire is too large');
  const base = await findOffered(services, clusterId, instrumentName(read));
  await commit(db, [
    insertDraft(db, {
      id,
      clusterId,
      base: base === undefined ? fileName.slice(0, longestName) : instrumentName(base),
      questionnaire,
      revision: 1,
      madeAt: now(),
      changedAt: now(),
      changedBy: personId,
    }),
    auditRow(services, { clusterId, actorId: personId, action: 'questionnaires.import', subject: id }),
  ]);
  return id;
}

/** Codes of the questions that share only their code with one of the core questionnaire, and the codes they get. */
export function foreignCodes(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const known = new Map(offeredInstruments.flatMap(itemsOf).map((item) => [item.code, item.text]));
  const codes = new Map<string, string>();
  for (const item of itemsOf(questionnaire)) {
    const isOther = canonicalJson(known.get(item.code) ?? null) !== canonicalJson(item.text);
    if (isLocked(item, offeredInstruments) && isOther)
      codes.set(item.code, freeItemCode(questionnaire, [...codes.values()]));
  }
  return codes;
}

function withOwnItemCodes(questionnaire: Questionnaire): Questionnaire {
  return renameItemCodes(questionnaire, foreignCodes(questionnaire));
}
