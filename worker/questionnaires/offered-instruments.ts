import { ownerOf } from '../core/questionnaire/drafts/own-questionnaire.ts';
import type { Locale } from '../core/organisation.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Services } from '../platform/services.ts';
import { vorlaufKern } from './instruments/vorlauf-kern.ts';
import { publishQuestionnaire } from './publish-questionnaire.ts';
import {
  findQuestionnaireByVersion,
  listOwnVersions,
  type PublishedQuestionnaire,
} from './questionnaire-store.ts';

/** Instruments that every cluster can open a wave with, the newest first. */
export const offeredInstruments: readonly Questionnaire[] = [vorlaufKern];

/** Name of an instrument in a form: `vorlauf-kern@1.0.0`. */
export function instrumentName({ code, version }: Pick<Questionnaire, 'code' | 'version'>): string {
  return `${code}@${version}`;
}

/** What people call a version: „Mitgliederbefragung 2“, and the code where it is offered to all. */
export function instrumentLabel(instrument: Questionnaire, locale: Locale): string {
  const { code, version, title } = instrument;
  return ownerOf(instrument) === null ? `${code} ${version}` : `${title[locale]} · ${version}`;
}

/** What a cluster can open a wave with: its own versions, the newest first, and what is offered to all. */
export async function listOffered(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
): Promise<readonly Questionnaire[]> {
  const own = await listOwnVersions(db, clusterId);
  return [...own.map(({ questionnaire }) => questionnaire), ...offeredInstruments];
}

/** A version that a cluster may use, by its name; an offered one need not be published yet. */
export async function findOffered(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
  name: string,
): Promise<Questionnaire | undefined> {
  const offered = offeredInstruments.find((candidate) => instrumentName(candidate) === name);
  return offered ?? (await findOwn(db, clusterId, name))?.questionnaire;
}

/** The published version of an instrument; an offered one is published when it is used for the first time. */
export async function publishOffered(
  services: Services,
  clusterId: string,
  name: string,
): Promise<PublishedQuestionnaire | undefined> {
  const instrument = offeredInstruments.find((candidate) => instrumentName(candidate) === name);
  return instrument === undefined
    ? findOwn(services.db, clusterId, name)
    : publishQuestionnaire(services, instrument);
}

async function findOwn(
  db: Services['db'],
  clusterId: string,
  name: string,
): Promise<PublishedQuestionnaire | undefined> {
  const [code = '', version = ''] = name.split('@');
  // A past round is published, too, and nobody is asked it again.
  if (ownerOf({ code }) !== clusterId) return undefined;
  return findQuestionnaireByVersion(db, code, version);
}
