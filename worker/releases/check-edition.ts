import type { EditionCheck } from '../core/releases/edition-check.ts';
import { checkPublished } from '../indicators/index.ts';
import { commit } from '../platform/database.ts';
import { findJobByOccasion, hasOpenJob, queueJob, type JobHandler } from '../platform/jobs.ts';
import type { Services } from '../platform/services.ts';
import { listWaves } from '../waves/index.ts';
import { findCheck, saveCheck, saveRequested } from './edition-check-store.ts';
import { editionMaterial, materialHash, publications } from './edition-material.ts';

/** Where the check of an edition stands. Only one that has passed may be released. */
export type CheckState =
  | { readonly state: 'unchecked' | 'running' | 'failed' }
  | { readonly state: 'blocked'; readonly check: EditionCheck; readonly checkedAt: number }
  | { readonly state: 'passed'; readonly check: EditionCheck; readonly checkedAt: number };

/** Jobs that change what an edition would publish, and ask for its check when they end. */
const publishing = ['publishWave', 'importRound'] as const;

/** The check of exactly what an edition of this year would publish now; anything else is no longer checked. */
export async function checkState(services: Services, clusterId: string, year: number): Promise<CheckState> {
  const hash = await materialHash(clusterId, await editionMaterial(services, clusterId, year));
  const found = await stateOf(services, clusterId, hash);
  const isUnderWay = found.state === 'unchecked' && (await hasOpenJob(services, clusterId, publishing));
  return isUnderWay ? { state: 'running' } : found;
}

async function stateOf(services: Services, clusterId: string, hash: string): Promise<CheckState> {
  const stored = await findCheck(services.db, clusterId, hash);
  if (stored === undefined) return { state: 'unchecked' };
  const { state, check, checkedAt } = stored;
  if (state !== 'waiting' && check !== null && checkedAt !== null) return { state, check, checkedAt };
  const job = await findJobByOccasion(services, clusterId, stored.occasion);
  if (job?.state === 'queued' || job?.state === 'running') return { state: 'running' };
  return { state: job?.state === 'failed' ? 'failed' : 'unchecked' };
}

/** Queues the check of an edition, unless it is made already or under way. */
export async function requestCheck(services: Services, clusterId: string, year: number): Promise<void> {
  const hash = await materialHash(clusterId, await editionMaterial(services, clusterId, year));
  const { state } = await stateOf(services, clusterId, hash);
  if (state !== 'unchecked' && state !== 'failed') return;
  const occasion = `checkEdition:${services.newId()}`;
  await commit(services.db, [
    saveRequested(services.db, clusterId, hash, occasion),
    queueJob(services, { kind: 'checkEdition', clusterId, occasion, payload: String(year) }),
  ]);
}

/** Attacks what an edition of a year and all before it publish. What has changed meanwhile is checked as it is now. */
export async function checkEdition(services: Services, clusterId: string, year: number): Promise<void> {
  const material = await editionMaterial(services, clusterId, year);
  const hash = await materialHash(clusterId, material);
  const check = await checkPublished(services, clusterId, await publications(services, material));
  const occasion = (await findCheck(services.db, clusterId, hash))?.occasion ?? '';
  await commit(services.db, [
    saveCheck(services.db, clusterId, hash, { occasion, check, checkedAt: services.now() }),
  ]);
}

export const checkEditionJob: JobHandler = {
  steps: 1,
  async run(services, { clusterId, payload }) {
    await checkEdition(services, clusterId, Number(payload));
    return { done: true };
  },
};

/** A job after which the next edition is checked, so that nobody has to wait for it. */
export function thenCheck(handler: JobHandler): JobHandler {
  return {
    steps: handler.steps,
    async run(services, todo) {
      const result = await handler.run(services, todo);
      if (!result.done) return result;
      const waves = await listWaves(services.db, todo.clusterId);
      const newest = waves.find(({ state }) => state === 'published');
      if (newest !== undefined) await requestCheck(services, todo.clusterId, newest.year);
      return result;
    },
  };
}
