import type { AskedItems } from '../core/catalogue/series-breaks.ts';
import { listKnownItems, type KnownItem } from '../core/past-rounds/known-items.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { roundQuestionnaireCode } from '../core/past-rounds/round-questionnaire.ts';
import { settleRound, type SettledItem } from '../core/past-rounds/settle-round.ts';
import type { Item, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Services } from '../platform/services.ts';
import { listVersions, offeredInstruments } from '../questionnaires/index.ts';
import { askedInAll, listEveryWave } from '../waves/index.ts';

const itemsOf = ({ sections }: Questionnaire) => sections.flatMap(({ items }) => items);

/** What every wave of a cluster asked, but the one of a year. */
async function askedBeside(
  services: Services,
  clusterId: string,
  year: number,
): Promise<readonly AskedItems[]> {
  const waves = await listEveryWave(services.db, clusterId);
  return askedInAll(
    services,
    waves.filter((wave) => wave.year !== year),
  );
}

/** Every question that a past round of the cluster was published with. */
async function publishedItems({ db }: Pick<Services, 'db'>, clusterId: string): Promise<readonly Item[]> {
  const versions = await listVersions(db, roundQuestionnaireCode(clusterId));
  return versions.flatMap(({ questionnaire }) => itemsOf(questionnaire));
}

/** The questions that a column of a past round may be: those asked before, and the catalogue's. */
export async function knownItems(
  services: Services,
  clusterId: string,
  year: number,
): Promise<readonly KnownItem[]> {
  return listKnownItems(await askedBeside(services, clusterId, year), offeredInstruments.flatMap(itemsOf));
}

/** The questions of a round with the versions they have among all others. */
export async function settleAmongOthers(
  services: Services,
  clusterId: string,
  mapping: RoundMapping,
): Promise<readonly SettledItem[]> {
  const [asked, published] = await Promise.all([
    askedBeside(services, clusterId, mapping.year),
    publishedItems(services, clusterId),
  ]);
  return settleRound(mapping, asked, published);
}
