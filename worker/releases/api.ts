import {
  editionPage,
  editionReleased,
  editionResource,
  releaseBody,
} from '../../schema/contracts/api/edition.ts';
import { pageQuery } from '../../schema/contracts/api/fields.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import { listWaves } from '../waves/index.ts';
import {
  findEdition,
  findEditionFile,
  listEditionFiles,
  listEditions,
  type Edition,
} from './edition-store.ts';
import { requestCheck } from './check-edition.ts';
import { fileKey } from './file-key.ts';
import { releaseEdition } from './release-edition.ts';

function editionFacts({ number, year, isPublic, snapshotSha256, releasedAt }: Edition) {
  return { number, year, isPublic, snapshotSha256, releasedAt: new Date(releasedAt).toISOString() };
}

/** Released editions and their files, and releasing one. */
export const releaseRoutes = [
  apiRoute({
    id: 'listEditions',
    tag: 'editions',
    method: 'GET',
    path: '/clusters/:slug/editions',
    scope: 'read',
    query: pageQuery,
    answer: editionPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { items, next } = pageOf(
        await listEditions(services.db, may.clusterId),
        query,
        ({ number }) => number,
      );
      return { items: items.map(editionFacts), next };
    },
  }),
  apiRoute({
    id: 'releaseEdition',
    tag: 'editions',
    method: 'POST',
    path: '/clusters/:slug/editions',
    scope: 'release',
    body: releaseBody,
    answer: editionReleased,
    status: 201,
    problems: ['conflict'],
    handle: async ({ services, may, body, locale }) => {
      const waves = await listWaves(services.db, may.clusterId);
      const year = waves.find((wave) => wave.state === 'published')?.year;
      if (year === undefined) throw new Problem('conflict', 'no wave is published');
      const released = await releaseEdition(services, may, {
        requestId: services.newId(),
        year,
        isPublic: body.readers === 'public',
        notes: (['coCauses', 'changes'] as const).flatMap((about) =>
          body[about] === '' ? [] : [{ about, locale, text: body[about] }],
        ),
      });
      if (released === 'unchecked' || released === 'failed') {
        await requestCheck(services, may.clusterId, year);
        services.wakeJobs();
      }
      if (released === 'unchecked' || released === 'failed' || released === 'running')
        throw new Problem('stillRunning', 'what is to be released is being checked', 5);
      if (typeof released === 'string') throw new Problem('conflict', released);
      return editionFacts(released);
    },
  }),
  apiRoute({
    id: 'getEdition',
    tag: 'editions',
    method: 'GET',
    path: '/clusters/:slug/editions/:number',
    scope: 'read',
    answer: editionResource,
    status: 200,
    handle: async ({ services, may, params }) => {
      const edition = await findEdition(services.db, may.clusterId, params.number);
      if (edition === undefined) throw new Problem('notFound');
      const files = await listEditionFiles(services.db, edition.id);
      return {
        ...editionFacts(edition),
        files: files.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 })),
      };
    },
  }),
  apiRoute({
    id: 'getEditionFile',
    tag: 'editions',
    method: 'GET',
    path: '/clusters/:slug/editions/:number/files/:name',
    scope: 'read',
    answer: { kind: 'bytes', mediaTypes: ['application/octet-stream'] },
    status: 200,
    handle: async ({ services, may, params }) => {
      const edition = await findEdition(services.db, may.clusterId, params.number);
      const file = edition && (await findEditionFile(services.db, edition.id, params.name));
      const stored = file && (await services.files.get(fileKey(file.sha256)));
      if (file === undefined || stored === null || stored === undefined) throw new Problem('notFound');
      return {
        bytes: stored.body,
        mediaType: file.mediaType,
        name: `${params.number}-${file.name}`,
        etag: `"${file.sha256}"`,
      };
    },
  }),
];
