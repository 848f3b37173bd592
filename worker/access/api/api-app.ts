import { roomApp, type HttpContext } from '../../platform/http.ts';
import { apiPrefix } from '../../platform/api-prefix.ts';
import { guardNextBatch, readText } from '../../platform/guard-next-batch.ts';
import { sha256Hex } from '../../platform/keys.ts';
import { Problem } from '../../platform/problem.ts';
import { takeAttempt, type RateLimit } from '../../platform/rate-limit.ts';
import type { Services } from '../../platform/services.ts';
import { authoriseKey, type CheckedKey } from '../authorized.ts';
import { type AnyApiRoute, type ApiCall, type FileAnswer, isBytes } from './api-route.ts';
import { carryOutOnce, type StoredAnswer } from './carry-out-once.ts';
import { checkApiKey } from './check-api-key.ts';
import { etagOf, namesEtag } from './etag.ts';
import { readBody, readQuery } from './read-request.ts';
import type { Scope } from './scopes.ts';

const requestsPerKey: RateLimit = { name: 'api-key', attempts: 600, windowMs: 60_000 };
const longestMark = 200;

/** The interface for programs: each of its routes behind key, rate limit and scope. No cookie is read or set. */
export function apiApp(routes: readonly AnyApiRoute[]) {
  const app = roomApp();
  for (const route of routes) app.on(route.method, `${apiPrefix}${route.path}`, (c) => answer(c, route));
  return app;
}

async function answer(c: HttpContext, route: AnyApiRoute): Promise<Response> {
  const { services } = c.var;
  const key = await checkApiKey(services, c.req.header('Authorization'));
  await limitRate(c, key);
  const may = authoriseKey(key, c.req.param('slug') ?? key.slug, route.scope);
  const query = readQuery(c, route);
  const call = { services, may, params: c.req.param(), query, body: undefined, locale: c.var.locale };
  return route.method === 'GET' ? read(c, route, call) : write(c, route, call, key);
}

type Call = ApiCall<Scope, string, unknown, unknown>;

async function limitRate(c: HttpContext, key: CheckedKey): Promise<void> {
  const { services } = c.var;
  const { attempts, windowMs } = requestsPerKey;
  const { count, windowEndsAt } = await takeAttempt(services, requestsPerKey, key.id);
  const seconds = Math.max(1, Math.ceil((windowEndsAt - services.now()) / 1000));
  c.header('RateLimit-Policy', `"key";q=${attempts};w=${windowMs / 1000}`);
  c.header('RateLimit', `"key";r=${Math.max(0, attempts - count)};t=${seconds}`);
  if (count > attempts) throw new Problem('rateLimited', key.id, seconds);
}

async function read(c: HttpContext, route: AnyApiRoute, call: Call): Promise<Response> {
  const result = await route.handle(call);
  const asked = c.req.header('If-None-Match');
  if (route.answer !== undefined && isBytes(route.answer)) {
    // A route that gives bytes gives a file.
    const file = result as FileAnswer;
    if (file.etag !== undefined) c.header('ETag', file.etag);
    if (file.etag !== undefined && asked !== undefined && namesEtag(asked, file.etag)) return notModified(c);
    c.header('Content-Type', file.mediaType);
    c.header('Content-Disposition', `attachment; filename="${file.name}"`);
    return c.body(file.bytes instanceof Uint8Array ? file.bytes.slice().buffer : file.bytes);
  }
  const body = JSON.stringify(result);
  const etag = await etagOf(body);
  c.header('ETag', etag);
  c.header('Cache-Control', 'private, no-cache, no-store');
  if (asked !== undefined && namesEtag(asked, etag)) return notModified(c);
  return json(c, { status: 200, body });
}

function notModified(c: HttpContext): Response {
  return c.body(null, 304);
}

async function write(c: HttpContext, route: AnyApiRoute, call: Call, key: CheckedKey): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const body = readBody(c, route, bytes);
  const carryOut = async (services: Services): Promise<StoredAnswer> => {
    const held = await holdingToMatch(c, route, call, services);
    const result = await route.handle({ ...call, services: held, body });
    return { status: route.status, body: result === undefined ? '' : JSON.stringify(result) };
  };
  const mark = c.req.header('Idempotency-Key');
  if (mark === undefined) return json(c, await carryOut(call.services));
  if (mark === '' || mark.length > longestMark) throw new Problem('badRequest', 'Idempotency-Key');
  if (route.secret === true) throw new Problem('badRequest', 'Idempotency-Key with a secret');
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  const request = [c.req.method, c.var.path, ...new Uint8Array(hash)].join(' ');
  const done = await carryOutOnce(
    call.services,
    { apiKeyId: key.id, mark, requestHash: await sha256Hex(request) },
    carryOut,
  );
  if (done.replayed) c.header('Idempotency-Replayed', 'true');
  return json(c, done);
}

/**
 * A change that says what it was made from is refused once that is something else, also where it becomes something
 * else between this look and the change.
 * @returns the services with which the change is to be carried out
 */
async function holdingToMatch(
  c: HttpContext,
  { state }: AnyApiRoute,
  call: Call,
  services: Services,
): Promise<Services> {
  const expected = c.req.header('If-Match');
  if (expected === undefined) return services;
  if (state?.rowsOf === undefined) throw new Problem('badRequest', 'If-Match');
  const rows = state.rowsOf(call.may.clusterId, call.params);
  const before = await readText(services.db, rows);
  const now = await state.handle({ ...call, query: undefined, body: undefined });
  if (!namesEtag(expected, await etagOf(JSON.stringify(now)))) throw new Problem('preconditionFailed');
  return { ...services, db: guardNextBatch(services.db, rows, before) };
}

function json(c: HttpContext, { status, body }: StoredAnswer): Response {
  if (body === '') return c.body(null, 204);
  c.header('Content-Type', 'application/json');
  // Statuses of routes are a closed list.
  return c.body(body, status as 200 | 201 | 202);
}
