import type { Authorized } from '../access/index.ts';
import { ownCodesOf, ownerOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { insertDraft } from './draft-store.ts';
import { findOffered, instrumentName } from './offered-instruments.ts';

/**
 * Begins a new version of a questionnaire that the cluster may use.
 * @param change what is done to it first
 * @returns id of the draft
 */
export async function makeDraft(
  services: Services,
  may: Authorized<'edit'>,
  from: string,
  change: (base: Questionnaire) => Questionnaire = (base) => base,
): Promise<string> {
  const { db, now, newId } = services;
  const { clusterId, personId } = may;
  const base = await findOffered(services, clusterId, from);
  if (base === undefined) throw new Problem('invalidInput', 'no such questionnaire');
  const id = newId();
  // A questionnaire of its own keeps its name from version to version.
  const code = ownerOf(base) === null ? `${ownCodesOf(clusterId)}${id.slice(0, 6)}` : base.code;
  await commit(db, [
    insertDraft(db, {
      id,
      clusterId,
      base: instrumentName(base),
      questionnaire: { ...change(base), code },
      revision: 1,
      madeAt: now(),
      changedAt: now(),
      changedBy: personId,
    }),
    auditRow(services, { clusterId, actorId: personId, action: 'questionnaires.draft', subject: id }),
  ]);
  return id;
}
