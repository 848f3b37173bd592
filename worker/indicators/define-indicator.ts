import type { Authorized } from '../access/index.ts';
import { ownChoices, type OwnChoice } from '../core/past-rounds/own-definition.ts';
import type { Text } from '../core/organisation.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { queueJob } from '../platform/jobs.ts';
import type { Services } from '../platform/services.ts';
import { askedInAll, listEveryWave } from '../waves/index.ts';
import { listOwnDefinitions } from '../questionnaires/index.ts';
import { insertOwnDefinition } from './custom-indicator-store.ts';

/** What can be taken of the questions of imported rounds, the newest wording of each. */
export async function listOwnChoices(services: Services, clusterId: string): Promise<readonly OwnChoice[]> {
  const waves = await listEveryWave(services.db, clusterId);
  const asked = await askedInAll(
    services,
    waves.filter(({ origin }) => origin === 'imported'),
  );
  const byCode = new Map<string, OwnChoice>();
  for (const { items } of asked)
    for (const choice of items.flatMap(ownChoices))
      if (!byCode.has(choice.code)) byCode.set(choice.code, choice);
  return [...byCode.values()];
}

/**
 * Defines an indicator of one's own: a share or a mean of one question. Imported rounds are computed by jobs through
 * the gate. Waves that were opened here count from their next publication on: computed later, the difference from what
 * was published would tell of whoever erased answers in between.
 */
export async function defineIndicator(
  services: Services,
  may: Authorized<'edit'>,
  { choice: code, name }: { readonly choice: string; readonly name: Text },
): Promise<{ readonly code: string } | { readonly refused: 'choiceUnknown' | 'defined' }> {
  const { db, now } = services;
  const { clusterId, personId } = may;
  const [choices, known, waves] = await Promise.all([
    listOwnChoices(services, clusterId),
    listOwnDefinitions(db, clusterId),
    listEveryWave(db, clusterId),
  ]);
  const choice = choices.find((each) => each.code === code);
  if (choice === undefined) return { refused: 'choiceUnknown' };
  if (known.some((definition) => definition.code === code)) return { refused: 'defined' };
  const imported = waves
    .filter((wave) => wave.origin === 'imported' && wave.state === 'published')
    .toSorted((a, b) => a.year - b.year);
  await commit(db, [
    insertOwnDefinition(db, {
      clusterId,
      code,
      measure: JSON.stringify(choice.measure),
      nameDe: name.de,
      nameEn: name.en,
      createdAt: now(),
      createdBy: personId,
    }),
    auditRowIfChanged(services, {
      clusterId,
      actorId: personId,
      action: 'indicators.define',
      subject: code,
    }),
    // The oldest first: a value is compared with the one before it.
    ...imported.map((wave, at) =>
      queueJob(services, {
        kind: 'measureOwn',
        clusterId,
        occasion: `measure-own/${clusterId}/${code}/${wave.id}`,
        payload: wave.id,
        dueAt: now() - imported.length + at,
      }),
    ),
  ]);
  services.wakeJobs();
  return { code };
}
