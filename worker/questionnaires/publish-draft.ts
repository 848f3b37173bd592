import type { Authorized } from '../access/index.ts';
import { findCluster } from '../clusters/index.ts';
import { ownerOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import { announcedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import { mostAnnouncedMinutes } from '../core/questionnaire/rotation/core-limits.ts';
import type { ClassDecision } from '../core/questionnaire/versions/settle-versions.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { deletePublishedDraft, deleteSetAsideOf, findDraft, listSetAside } from './draft-store.ts';
import { instrumentName } from './offered-instruments.ts';
import { proposePublication } from './propose-publication.ts';
import { refuseOtherContent, refuseUnaskable, versionRow } from './publish-questionnaire.ts';
import { findQuestionnaire, insertFromDraft } from './questionnaire-store.ts';
import { insertDecisions, lengthDecision } from './version-decision-store.ts';

/** Why a draft is not published. */
export type PublishRefusal =
  | 'changedMeanwhile'
  | 'twoVersions'
  | 'nothingDiffers'
  | 'unexplained'
  | 'tooLong';

/** What a person says before a draft is published. */
export interface PublicationStatement {
  readonly decisions: ReadonlyMap<string, ClassDecision>;
  /** Why the survey takes longer than it should; empty where it does not. */
  readonly longBecause: string;
}

/** Name of the version that a draft of the cluster became. */
export async function findPublishedFrom(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
  draftId: string,
): Promise<string | undefined> {
  const published = await findQuestionnaire(db, draftId);
  return published !== undefined && ownerOf(published.questionnaire) === clusterId
    ? instrumentName(published.questionnaire)
    : undefined;
}

/**
 * Publishes a draft as a version that never changes, with what persons decided about its changes, and ends the draft.
 * All or nothing, and only as it was seen.
 * @param revision of the draft whose effects were shown
 */
export async function publishDraft(
  services: Services,
  may: Authorized<'edit'>,
  draftId: string,
  revision: number,
  { decisions, longBecause }: PublicationStatement,
): Promise<{ readonly name: string } | { readonly refused: PublishRefusal }> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const [draft, cluster, setAside] = await Promise.all([
    findDraft(db, clusterId, draftId),
    findCluster(db, clusterId),
    listSetAside(db, clusterId, draftId),
  ]);
  if (draft === undefined || cluster === undefined) throw new Problem('notFound');
  if (draft.revision !== revision) return { refused: 'changedMeanwhile' };
  if (setAside.length > 0) return { refused: 'twoVersions' };

  const { settled, isSame } = await proposePublication(services, cluster, draft, decisions);
  if (isSame) return { refused: 'nothingDiffers' };
  if (settled.unexplained.length > 0) return { refused: 'unexplained' };
  const minutes = announcedMinutes(settled.questionnaire);
  const isLong = minutes > mostAnnouncedMinutes;
  if (isLong && longBecause === '') return { refused: 'tooLong' };
  refuseUnaskable(settled.questionnaire);
  await refuseOtherContent(services, settled.questionnaire);

  // The version keeps the id of its draft, so that whoever sends again finds what the first time made.
  const row = { ...(await versionRow(services, settled.questionnaire)), id: draft.id };
  const kept = (itemCode: string, proposed: number, decided: number, because: string) => ({
    questionnaireVersionId: row.id,
    itemCode,
    clusterId,
    proposed,
    decided,
    because,
    decidedBy: personId,
    decidedAt: now(),
  });
  const decided = [
    ...settled.items
      .filter(
        ({ before, proposed, decided: each }) => before !== null && each.changeClass !== proposed.changeClass,
      )
      .map(({ code, proposed, decided: each }) =>
        kept(code, proposed.changeClass, each.changeClass, each.because ?? ''),
      ),
    ...(isLong ? [kept(lengthDecision, mostAnnouncedMinutes, minutes, longBecause)] : []),
  ];
  await commit(db, [
    insertFromDraft(db, row, draft),
    auditRowIfChanged(services, {
      clusterId,
      actorId: personId,
      action: 'questionnaires.publish',
      subject: row.id,
    }),
    insertDecisions(db, row.id, decided),
    deletePublishedDraft(db, draft, row.id),
    deleteSetAsideOf(db, clusterId, draftId),
  ]);
  const published = await findQuestionnaire(db, row.id);
  return published === undefined
    ? { refused: 'changedMeanwhile' }
    : { name: instrumentName(settled.questionnaire) };
}
