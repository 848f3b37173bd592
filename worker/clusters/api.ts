import { clusterPage, clusterProfileBody, clusterResource } from '../../schema/contracts/api/cluster.ts';
import { pageQuery } from '../../schema/contracts/api/fields.ts';
import { apiRoute, pageOf } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';
import { changeProfile } from './change-profile.ts';
import { clusterAsText, findCluster } from './cluster-store.ts';

const getCluster = apiRoute({
  id: 'getCluster',
  tag: 'clusters',
  method: 'GET',
  path: '/clusters/:slug',
  scope: 'read',
  answer: clusterResource,
  status: 200,
  rowsOf: clusterAsText,
  handle: async ({ services, may }) => {
    const found = await findCluster(services.db, may.clusterId);
    if (found === undefined) throw new Problem('notFound');
    const { id: _id, createdAt: _createdAt, ...cluster } = found;
    return cluster;
  },
});

/** The cluster of a key and its profile. */
export const clusterRoutes = [
  apiRoute({
    id: 'listClusters',
    tag: 'clusters',
    method: 'GET',
    path: '/clusters',
    scope: 'read',
    query: pageQuery,
    answer: clusterPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const cluster = await findCluster(services.db, may.clusterId);
      const own = cluster === undefined ? [] : [{ slug: cluster.slug, name: cluster.name }];
      return pageOf(own, query, ({ slug }) => slug);
    },
  }),
  getCluster,
  apiRoute({
    id: 'changeProfile',
    tag: 'clusters',
    method: 'PUT',
    path: '/clusters/:slug',
    scope: 'manage',
    body: clusterProfileBody,
    status: 204,
    state: getCluster,
    handle: ({ services, may, body }) => changeProfile(services, may, body),
  }),
];
