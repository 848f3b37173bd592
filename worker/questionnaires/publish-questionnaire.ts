import { canonicalJson } from '../formats/canonical-json.ts';
import { checkQuestionnaire } from '../core/questionnaire/check/check-questionnaire.ts';
import { ownerOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import { expandForm } from '../core/questionnaire/expand-form.ts';
import { pastRoundPrefix } from '../core/past-rounds/round-questionnaire.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import {
  findQuestionnaireByVersion,
  insertQuestionnaire,
  listPublishedQuestionnaires,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';

/**
 * Publishes a version of an instrument under the hash of its content. The same content again is the same version;
 * other content under a published version number, of the instrument or of one of its items, is refused: series
 * would go on where the question changed. So is an instrument that cannot be asked as it is meant.
 */
export async function publishQuestionnaire(
  services: Services,
  questionnaire: Questionnaire,
): Promise<PublishedQuestionnaire> {
  const { db } = services;
  const { code, version } = questionnaire;
  refuseUnaskable(questionnaire);
  const known = await findQuestionnaireByVersion(db, code, version);
  const row = await versionRow(services, questionnaire);
  if (known === undefined) {
    await refuseOtherContent(services, questionnaire);
    await insertQuestionnaire(db, row);
  }
  const published = known ?? (await findQuestionnaireByVersion(db, code, version));
  if (published?.contentHash !== row.contentHash) {
    throw new Problem('conflict', `${code} ${version} is published with other content`);
  }
  return published;
}

/** The row of a version, with the hash of its content. */
export async function versionRow(
  { now, newId }: Pick<Services, 'now' | 'newId'>,
  questionnaire: Questionnaire,
) {
  const { code, version } = questionnaire;
  const document = canonicalJson(questionnaire);
  return {
    id: newId(),
    code,
    version,
    contentHash: await sha256Hex(document),
    document,
    publishedAt: now(),
  };
}

/** Refuses an instrument that cannot be asked as it is meant. */
export function refuseUnaskable(questionnaire: Questionnaire): void {
  // Nobody is asked a past round any more.
  const problems = questionnaire.code.startsWith(pastRoundPrefix) ? [] : checkQuestionnaire(questionnaire);
  if (problems.length > 0) throw new Problem('invalidInput', JSON.stringify(problems.slice(0, 5)));
}

/** Refuses an item that is published under the same version with other content. */
export async function refuseOtherContent(
  { db }: Pick<Services, 'db'>,
  questionnaire: Questionnaire,
): Promise<void> {
  const published = await listPublishedQuestionnaires(db);
  refuseChangedItems(
    questionnaire,
    published.filter((other) => isSameBank(questionnaire, other.questionnaire)),
  );
}

/**
 * Items of past rounds belong to the cluster that imported them; all others belong to one bank, to which a cluster's
 * own questionnaires add items that no other cluster knows.
 */
function isSameBank(one: Questionnaire, other: Questionnaire): boolean {
  const bank = ({ code }: Questionnaire) => (code.startsWith(pastRoundPrefix) ? code : '');
  const owner = ownerOf(other);
  return bank(one) === bank(other) && (owner === null || owner === ownerOf(one));
}

function refuseChangedItems(candidate: Questionnaire, others: readonly PublishedQuestionnaire[]): void {
  const published = new Map(
    others.flatMap(({ questionnaire }) => itemsWithKeys(questionnaire).map(({ key, asked }) => [key, asked])),
  );
  const changed = itemsWithKeys(candidate).find(({ key, asked }) => (published.get(key) ?? asked) !== asked);
  if (changed !== undefined) throw new Problem('conflict', `${changed.key} is published with other content`);
}

/** What a respondent is asked; how it came from an earlier version is not part of it. */
function itemsWithKeys(questionnaire: Questionnaire): readonly { key: string; asked: string }[] {
  return expandForm(questionnaire).sections.flatMap((section) =>
    section.items.map(({ changed: _changed, followedBy: _followedBy, ...item }: Item) => ({
      key: `${item.code}@${item.version}`,
      asked: canonicalJson(item),
    })),
  );
}
