import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './http.ts';
import { Problem } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];

/**
 * Against cross-site requests, beside same-site cookies: what changes something must come from our own origin,
 * with one of the three content types our pages send.
 */
export const sameOriginWrites = createMiddleware<HttpEnv>(async (c, next) => {
  if (!safeMethods.has(c.req.method)) {
    const origin = c.req.header('Origin');
    if (origin !== new URL(c.var.services.config.baseUrl).origin) throw new Problem('crossSite', `Origin ${origin ?? 'none'}`);
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!formTypes.includes(type)) throw new Problem('badRequest', `Content-Type ${type}`);
  }
  await next();
});
