import type * as z from 'zod';
import type { Translate } from '../../../web/i18n/translate.ts';
import { apiPrefix } from '../../platform/api-prefix.ts';
import { type ProblemCode, problemStatus } from '../../platform/problem.ts';
import { type AnyApiRoute, type BytesContract, isBytes } from './api-route.ts';
import { exampleOf } from './example-of.ts';
import { type Components, jsonSchema } from './json-schema.ts';

/** Problems that every route may answer with. */
const commonProblems: readonly ProblemCode[] = [
  'keyNeeded',
  'scopeMissing',
  'notFound',
  'rateLimited',
  'internal',
  'databaseBusy',
];
const writeProblems: readonly ProblemCode[] = [
  'badRequest',
  'mediaTypeUnknown',
  'invalidInput',
  'stillRunning',
  'answerLost',
  'idempotencyKeyReused',
];

export function problemsOf(route: AnyApiRoute): readonly ProblemCode[] {
  const own = [
    ...commonProblems,
    ...(route.method === 'GET' ? [] : writeProblems),
    ...(route.query === undefined ? [] : (['invalidInput'] as const)),
    ...(route.state === undefined ? [] : (['preconditionFailed'] as const)),
    ...(route.problems ?? []),
  ];
  return [...new Set(own)];
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of routes, made from nothing but them. */
export function openApiDocument(
  routes: readonly AnyApiRoute[],
  { t, version }: { readonly t: Translate; readonly version: string },
): object {
  const components: Components = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `${apiPrefix}${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components, t) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vorlauf', version, summary: t('api.page.lead'), license: { name: 'EUPL-1.2' } },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((tag) => ({
      name: tag,
      description: t(`api.tag.${tag}`),
    })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: t('api.page.startKey') } },
      schemas: {
        ...Object.fromEntries(Object.entries(components).toSorted(([a], [b]) => (a < b ? -1 : 1))),
        Problem: problemSchema,
      },
    },
  };
}

function operation(route: AnyApiRoute, components: Components, t: Translate): object {
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: t(`api.operation.${route.id}`),
    'x-scope': route.scope,
    parameters: parametersOf(route, components),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf(route.body, 'input', components) } }),
    responses: responsesOf(route, components, t),
  };
}

function parametersOf(route: AnyApiRoute, components: Components): readonly object[] {
  const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = route.query === undefined ? {} : jsonSchema(route.query, 'input', components);
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  return [
    ...inPath,
    ...inQuery,
    ...(route.method === 'GET' ? [header('If-None-Match')] : []),
    ...(route.state === undefined ? [] : [header('If-Match')]),
    ...(route.method === 'GET' || route.secret === true ? [] : [header('Idempotency-Key')]),
  ];
}

function contentOf(contract: z.ZodType | BytesContract, io: 'input' | 'output', components: Components) {
  if (isBytes(contract)) {
    return Object.fromEntries(contract.mediaTypes.map((type) => [type, { schema: { type: 'string' } }]));
  }
  const schema = jsonSchema(contract, io, components);
  return { 'application/json': { schema, example: exampleOf(schema, components) } };
}

function responsesOf(route: AnyApiRoute, components: Components, t: Translate): object {
  const answer = {
    description: t(`api.operation.${route.id}`),
    ...(route.answer === undefined ? {} : { content: contentOf(route.answer, 'input', components) }),
  };
  const byStatus = Map.groupBy(problemsOf(route), problemStatus);
  const problems = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `${code}: ${t(`api.problem.${code}`)}`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return {
    [route.status]: answer,
    ...(route.method === 'GET' ? { 304: { description: 'Not Modified' } } : {}),
    ...Object.fromEntries(problems),
  };
}
