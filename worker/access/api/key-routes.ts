import { keyBody, keyCreated, keyPage } from '../../../schema/contracts/api/key.ts';
import { pageQuery } from '../../../schema/contracts/api/fields.ts';
import { listApiKeys } from './api-key-store.ts';
import { pageOf } from './api-page.ts';
import { apiRoute } from './api-route.ts';
import { makeApiKey } from './make-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

function asInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** The keys of a cluster, for programs that change their keys by themselves. */
export const keyRoutes = [
  apiRoute({
    id: 'listKeys',
    tag: 'keys',
    method: 'GET',
    path: '/clusters/:slug/keys',
    scope: 'manage',
    query: pageQuery,
    answer: keyPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const { items, next } = pageOf(await listApiKeys(services.db, may.clusterId), query, ({ id }) => id);
      return {
        items: items.map(({ id, name, scopes, createdAt, expiresAt, lastUsedOn, revokedAt }) => ({
          id,
          name,
          scopes: [...scopes],
          createdAt: asInstant(createdAt),
          expiresAt: asInstant(expiresAt),
          lastUsedOn,
          revokedAt: revokedAt === null ? null : asInstant(revokedAt),
        })),
        next,
      };
    },
  }),
  apiRoute({
    id: 'makeKey',
    tag: 'keys',
    method: 'POST',
    path: '/clusters/:slug/keys',
    scope: 'manage',
    body: keyBody,
    answer: keyCreated,
    status: 201,
    secret: true,
    handle: ({ services, may, body }) => makeApiKey(services, may, body),
  }),
  apiRoute({
    id: 'revokeKey',
    tag: 'keys',
    method: 'DELETE',
    path: '/clusters/:slug/keys/:key',
    scope: 'manage',
    status: 204,
    handle: ({ services, may, params }) => revokeApiKey(services, may, params.key),
  }),
];
