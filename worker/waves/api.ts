import { pageQuery } from '../../schema/contracts/api/fields.ts';
import {
  closeWaveBody,
  jobResource,
  openWaveBody,
  waveOpened,
  wavePage,
  waveResource,
} from '../../schema/contracts/api/wave.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import { findJob, findJobByOccasion } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { publishOffered } from '../questionnaires/index.ts';
import { closeWave, publishOccasion } from './close-wave.ts';
import { openWave, type OpenWaveRefusal } from './open-wave.ts';
import { findWave, listWaves, waveAsText, type Wave } from './wave-store.ts';

/** The property at which a refusal is said. */
const pointerOfRefusal: Readonly<Record<OpenWaveRefusal, string>> = {
  yearTaken: '/year',
  yearPast: '/year',
  yearAhead: '/year',
  waveRunning: '/year',
  deadlinePast: '/closesOn',
  modeNotOffered: '/mode',
  noMembers: '',
  questionnaireUnknown: '/questionnaire',
  rosterNeedsNames: '/mode',
};

function asInstant(ms: number): string {
  return new Date(ms).toISOString();
}

async function waveFacts(services: Services, wave: Wave) {
  const job =
    wave.state === 'open'
      ? undefined
      : await findJobByOccasion(services, wave.clusterId, publishOccasion(wave.id));
  return {
    id: wave.id,
    year: wave.year,
    state: wave.state,
    mode: wave.mode,
    openedAt: asInstant(wave.openedAt),
    closesAt: asInstant(wave.closesAt),
    graceMinutes: wave.graceMinutes,
    resultOn: wave.resultOn,
    publishedAt: wave.publishedAt === null ? null : asInstant(wave.publishedAt),
    publishingJob: job?.id ?? null,
  };
}

const getWave = apiRoute({
  id: 'getWave',
  tag: 'waves',
  method: 'GET',
  path: '/clusters/:slug/waves/:wave',
  scope: 'read',
  answer: waveResource,
  status: 200,
  rowsOf: (clusterId, params) => waveAsText(clusterId, params.wave),
  handle: async ({ services, may, params }) => {
    const wave = await findWave(services.db, may.clusterId, params.wave);
    if (wave === undefined) throw new Problem('notFound');
    return waveFacts(services, wave);
  },
});

/** Waves, from their opening to their closing, and the jobs that publish them. */
export const waveRoutes = [
  apiRoute({
    id: 'listWaves',
    tag: 'waves',
    method: 'GET',
    path: '/clusters/:slug/waves',
    scope: 'read',
    query: pageQuery,
    answer: wavePage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { items, next } = pageOf(await listWaves(services.db, may.clusterId), query, ({ id }) => id);
      return { items: await Promise.all(items.map((wave) => waveFacts(services, wave))), next };
    },
  }),
  apiRoute({
    id: 'openWave',
    tag: 'waves',
    method: 'POST',
    path: '/clusters/:slug/waves',
    scope: 'write',
    body: openWaveBody,
    answer: waveOpened,
    status: 201,
    handle: async ({ services, may, body: { questionnaire, ...input } }) => {
      const published = await publishOffered(services, may.clusterId, questionnaire);
      const opened =
        published === undefined
          ? ({ refused: 'questionnaireUnknown' } as const)
          : await openWave(services, may, { ...input, questionnaireVersionId: published.id });
      if (!('refused' in opened)) return opened;
      const { refused } = opened;
      const field = {
        pointer: pointerOfRefusal[refused],
        code: `waves.refused.${refused}`,
        params: {},
      } as const;
      throw new Problem('invalidInput', refused, null, [field]);
    },
  }),
  getWave,
  apiRoute({
    id: 'closeWave',
    tag: 'waves',
    method: 'PUT',
    path: '/clusters/:slug/waves/:wave/closure',
    scope: 'write',
    body: closeWaveBody,
    answer: waveResource,
    status: 200,
    problems: ['conflict'],
    state: getWave,
    handle: async ({ services, may, params, body }) => {
      await closeWave(services, may, params.wave, body);
      const wave = await findWave(services.db, may.clusterId, params.wave);
      if (wave === undefined) throw new Problem('notFound');
      return waveFacts(services, wave);
    },
  }),
  apiRoute({
    id: 'getJob',
    tag: 'jobs',
    method: 'GET',
    path: '/clusters/:slug/jobs/:job',
    scope: 'read',
    answer: jobResource,
    status: 200,
    handle: async ({ services, may, params }) => {
      const job = await findJob(services, may.clusterId, params.job);
      if (job === undefined) throw new Problem('notFound');
      const { id, kind, state, step, steps, createdAt, finishedAt } = job;
      return {
        id,
        kind,
        state,
        step,
        steps,
        createdAt: asInstant(createdAt),
        finishedAt: finishedAt === null ? null : asInstant(finishedAt),
      };
    },
  }),
];
