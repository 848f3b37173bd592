import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../platform/http.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import { authorise, type Authorized } from './authorized.ts';
import type { Right } from './roles.ts';
import { deleteSession, findPersonOfSession, type Person } from './access-store.ts';
import { sessionLifetimeMs } from './sign-in-limits.ts';

function cookieName(c: HttpContext): string {
  return c.var.services.config.secureCookies ? '__Host-vorlauf-session' : 'vorlauf-session';
}

export function setSessionCookie(c: HttpContext, secret: string): void {
  setCookie(c, cookieName(c), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.services.config.secureCookies,
    maxAge: sessionLifetimeMs / 1000,
  });
}

/** Who is signed in; undefined when nobody is. */
export async function currentPerson(c: HttpContext): Promise<Person | undefined> {
  const secret = getCookie(c, cookieName(c));
  if (secret === undefined || secret.length > 100) return undefined;
  return findPersonOfSession(c.var.services.db, await sha256Hex(secret), c.var.services.now());
}

export async function signOut(c: HttpContext): Promise<void> {
  const secret = getCookie(c, cookieName(c));
  if (secret !== undefined) await deleteSession(c.var.services.db, await sha256Hex(secret));
  deleteCookie(c, cookieName(c), { path: '/', secure: c.var.services.config.secureCookies });
}

/** Proof of a right for the cluster in the path; asks to sign in when nobody is signed in. */
export async function requireRight<R extends Right>(c: HttpContext, right: R): Promise<Authorized<R>> {
  const person = await currentPerson(c);
  if (person === undefined) throw new Problem('signInNeeded');
  return authorise(c.var.services, person.id, c.req.param('slug') ?? '', right);
}
