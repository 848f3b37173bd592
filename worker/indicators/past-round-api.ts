import { pageQuery } from '../../schema/contracts/api/fields.ts';
import { pastRoundBody, pastRoundPage, pastRoundResource } from '../../schema/contracts/api/past-round.ts';
import { roundMapping } from '../../schema/contracts/past-round.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import {
  commitPastRound,
  discardPastRound,
  findRound,
  importOccasion,
  listRounds,
  uploadPastRound,
  type PastRound,
} from '../answers/index.ts';
import { columnLetter } from '../core/imports/column-letter.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { TableProblem } from '../formats/table.ts';
import { findJobByOccasion } from '../platform/jobs.ts';
import { type FieldProblem, Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { undoPastRound } from './undo-past-round.ts';

function refuse(fields: readonly FieldProblem[]): never {
  throw new Problem('invalidInput', fields.map(({ code }) => code).join(' '), null, fields);
}

function readMapping(document: unknown): RoundMapping {
  const parsed = roundMapping.safeParse(document);
  if (parsed.success) return parsed.data;
  refuse(
    parsed.error.issues.map(({ path, message }) => ({
      pointer: ['/mapping', ...path.map(String)].join('/'),
      code: 'rounds.upload.mappingWrong',
      params: { path: path.join('.') || '–', message },
    })),
  );
}

function fileProblem({ code, row = 0, column = 0, limit = 0 }: TableProblem): FieldProblem {
  const params = { row: String(row), column: column === 0 ? '' : columnLetter(column), limit: String(limit) };
  return { pointer: '/fileBase64', code: `imports.file.${code}`, params };
}

async function roundFacts(services: Services, round: PastRound) {
  const job = await findJobByOccasion(services, round.clusterId, importOccasion(round.id));
  const { id, year, state, fileName, loss } = round;
  // Written by uploadPastRound only.
  const report = JSON.parse(loss) as Readonly<Record<string, unknown>>;
  return { id, year, state, fileName, loss: report, job: job?.id ?? null };
}

async function loadRound(services: Services, clusterId: string, id: string) {
  const round = await findRound(services.db, clusterId, id);
  if (round === undefined) throw new Problem('notFound');
  return round;
}

/** Rounds of earlier years: upload with a dry run, import as a job, undo. */
export const pastRoundRoutes = [
  apiRoute({
    id: 'listPastRounds',
    tag: 'pastRounds',
    method: 'GET',
    path: '/clusters/:slug/past-rounds',
    scope: 'write',
    query: pageQuery,
    answer: pastRoundPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { items, next } = pageOf(await listRounds(services.db, may.clusterId), query, ({ id }) => id);
      return { items: await Promise.all(items.map((round) => roundFacts(services, round))), next };
    },
  }),
  apiRoute({
    id: 'uploadPastRound',
    tag: 'pastRounds',
    method: 'POST',
    path: '/clusters/:slug/past-rounds',
    scope: 'write',
    body: pastRoundBody,
    answer: pastRoundResource,
    status: 201,
    handle: async ({ services, may, body }) => {
      const bytes = Uint8Array.from(atob(body.fileBase64), (char) => char.charCodeAt(0));
      const file = { name: body.fileName, bytes };
      const round = await uploadPastRound(services, may, file, readMapping(body.mapping));
      if (round instanceof TableProblem) refuse([fileProblem(round)]);
      return roundFacts(services, round);
    },
  }),
  apiRoute({
    id: 'getPastRound',
    tag: 'pastRounds',
    method: 'GET',
    path: '/clusters/:slug/past-rounds/:round',
    scope: 'write',
    answer: pastRoundResource,
    status: 200,
    handle: async ({ services, may, params }) =>
      roundFacts(services, await loadRound(services, may.clusterId, params.round)),
  }),
  apiRoute({
    id: 'commitPastRound',
    tag: 'pastRounds',
    method: 'PUT',
    path: '/clusters/:slug/past-rounds/:round/commitment',
    scope: 'write',
    answer: pastRoundResource,
    status: 200,
    handle: async ({ services, may, params }) => {
      const round = await loadRound(services, may.clusterId, params.round);
      if (round.state === 'uploaded') {
        const done = await commitPastRound(services, may, round.id);
        if ('refused' in done) refuse([{ pointer: '', code: `rounds.refused.${done.refused}`, params: {} }]);
      }
      return roundFacts(services, await loadRound(services, may.clusterId, params.round));
    },
  }),
  apiRoute({
    id: 'undoPastRound',
    tag: 'pastRounds',
    method: 'PUT',
    path: '/clusters/:slug/past-rounds/:round/undoing',
    scope: 'write',
    answer: pastRoundResource,
    status: 200,
    problems: ['conflict'],
    handle: async ({ services, may, params }) => {
      const { id, state } = await loadRound(services, may.clusterId, params.round);
      if (state !== 'undone') await undoPastRound(services, may, id);
      return roundFacts(services, await loadRound(services, may.clusterId, id));
    },
  }),
  apiRoute({
    id: 'discardPastRound',
    tag: 'pastRounds',
    method: 'DELETE',
    path: '/clusters/:slug/past-rounds/:round',
    scope: 'write',
    status: 204,
    problems: ['conflict'],
    handle: ({ services, may, params }) => discardPastRound(services, may, params.round),
  }),
];
