import {
  commitmentBody,
  commitmentCreated,
  commitmentPage,
  commitmentResource,
} from '../../../schema/contracts/api/commitment.ts';
import { pageQuery } from '../../../schema/contracts/api/fields.ts';
import { apiRoute, pageOf } from '../../access/index.ts';
import { commitmentAsText, listCommitments, type FundingCommitment } from './commitment-store.ts';
import { loadCommitment } from './load-commitment.ts';
import { removeCommitment, saveCommitment } from './save-commitment.ts';

function commitmentFacts({ id, funder, startsOn, endsOn, degression }: FundingCommitment) {
  return { id, funder, startsOn, endsOn, degression: degression.map((each) => ({ ...each })) };
}

const getCommitment = apiRoute({
  id: 'getCommitment',
  tag: 'ledger',
  method: 'GET',
  path: '/clusters/:slug/commitments/:commitment',
  scope: 'read',
  answer: commitmentResource,
  status: 200,
  rowsOf: (clusterId, params) => commitmentAsText(clusterId, params.commitment),
  handle: async ({ services, may, params }) =>
    commitmentFacts(await loadCommitment(services, may, params.commitment)),
});

/** Public core funding as it was agreed. */
export const commitmentRoutes = [
  apiRoute({
    id: 'listCommitments',
    tag: 'ledger',
    method: 'GET',
    path: '/clusters/:slug/commitments',
    scope: 'read',
    query: pageQuery,
    answer: commitmentPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const commitments = await listCommitments(services.db, may.clusterId);
      const { items, next } = pageOf(commitments, query, ({ id }) => id);
      return { items: items.map(commitmentFacts), next };
    },
  }),
  apiRoute({
    id: 'addCommitment',
    tag: 'ledger',
    method: 'POST',
    path: '/clusters/:slug/commitments',
    scope: 'write',
    body: commitmentBody,
    answer: commitmentCreated,
    status: 201,
    handle: async ({ services, may, body }) => ({ id: await saveCommitment(services, may, null, body) }),
  }),
  getCommitment,
  apiRoute({
    id: 'changeCommitment',
    tag: 'ledger',
    method: 'PUT',
    path: '/clusters/:slug/commitments/:commitment',
    scope: 'write',
    body: commitmentBody,
    status: 204,
    state: getCommitment,
    handle: async ({ services, may, params, body }) => {
      await saveCommitment(services, may, params.commitment, body);
    },
  }),
  apiRoute({
    id: 'removeCommitment',
    tag: 'ledger',
    method: 'DELETE',
    path: '/clusters/:slug/commitments/:commitment',
    scope: 'write',
    status: 204,
    state: getCommitment,
    handle: ({ services, may, params }) => removeCommitment(services, may, params.commitment),
  }),
];
