import { createMiddleware } from 'hono/factory';
import { isForPrograms } from './api-prefix.ts';
import type { HttpEnv } from './http.ts';
import { Problem } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];

/**
 * Against cross-site requests, beside same-site cookies: what changes something must come from our own origin,
 * with one of the three content types our pages send. Programs send a key and no cookie, so nobody can send in their name.
 */
export const sameOriginWrites = createMiddleware<HttpEnv>(async (c, next) => {
  if (!safeMethods.has(c.req.method) && !isForPrograms(c.req.path)) {
    const own = new URL(c.var.services.config.baseUrl).origin;
    if (!isSameOrigin(own, c.req.header('Origin'), c.req.header('Sec-Fetch-Site')))
      throw new Problem('crossSite');
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!formTypes.includes(type)) throw new Problem('badRequest', `Content-Type ${type}`);
  }
  await next();
});

/**
 * A page with `no-referrer` sends its own forms with the origin `null`; then the browser's own word that the request
 * comes from the same origin decides. No script can set that header.
 */
function isSameOrigin(own: string, origin: string | undefined, fetchSite: string | undefined): boolean {
  return origin === own || (origin === 'null' && fetchSite === 'same-origin');
}
