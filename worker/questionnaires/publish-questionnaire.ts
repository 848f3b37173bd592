import { canonicalJson } from '../formats/canonical-json.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import {
  findQuestionnaireByVersion,
  insertQuestionnaire,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';

/**
 * Publishes a version of an instrument under the hash of its content. The same content again is the same version;
 * other content under a published version number is refused.
 */
export async function publishQuestionnaire(
  services: Services,
  questionnaire: Questionnaire,
): Promise<PublishedQuestionnaire> {
  const { db, now, newId } = services;
  const document = canonicalJson(questionnaire);
  const contentHash = await sha256Hex(document);
  const { code, version } = questionnaire;
  await insertQuestionnaire(db, { id: newId(), code, version, contentHash, document, publishedAt: now() });
  const published = await findQuestionnaireByVersion(db, code, version);
  if (published?.contentHash !== contentHash)
    throw new Problem('conflict', `${code} ${version} is published with other content`);
  return published;
}
