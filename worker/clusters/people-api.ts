import { pageQuery } from '../../schema/contracts/api/fields.ts';
import { personBody, personCreated, personPage } from '../../schema/contracts/api/person.ts';
import { apiRoute, grantRole, listPeople, pageOf, revokeRole, roles } from '../access/index.ts';
import { Problem } from '../platform/problem.ts';

/** Who may do what in a cluster. */
export const peopleRoutes = [
  apiRoute({
    id: 'listPeople',
    tag: 'people',
    method: 'GET',
    path: '/clusters/:slug/people',
    scope: 'manage',
    query: pageQuery,
    answer: personPage,
    status: 200,
    handle: async ({ services, may, query }) => {
      const people = await listPeople(services.db, may.clusterId);
      const { items, next } = pageOf(people, query, ({ personId, role }) => `${personId}/${role}`);
      return { items: items.map((each) => ({ ...each, insights: [...each.insights] })), next };
    },
  }),
  apiRoute({
    id: 'grantRole',
    tag: 'people',
    method: 'POST',
    path: '/clusters/:slug/people',
    scope: 'manage',
    body: personBody,
    answer: personCreated,
    status: 201,
    handle: async ({ services, may, body: { role, insights, ...grantee } }) => ({
      personId: await grantRole(services, may.personId, may.clusterId, grantee, role, insights),
    }),
  }),
  apiRoute({
    id: 'revokeRole',
    tag: 'people',
    method: 'DELETE',
    path: '/clusters/:slug/people/:person/roles/:role',
    scope: 'manage',
    status: 204,
    problems: ['conflict'],
    handle: async ({ services, may, params }) => {
      const role = roles.find((candidate) => candidate === params.role);
      const people = await listPeople(services.db, may.clusterId);
      if (role === undefined || !people.some((each) => each.personId === params.person && each.role === role))
        throw new Problem('notFound');
      if (!(await revokeRole(services, may, params.person, role)))
        throw new Problem('conflict', 'the last owner stays');
    },
  }),
];
