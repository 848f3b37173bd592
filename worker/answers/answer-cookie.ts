import { getCookie, setCookie } from 'hono/cookie';
import type { Followed } from '../fieldwork/index.ts';
import type { HttpContext } from '../platform/http.ts';
import { equalInConstantTime, macId, sha256Hex, type Keys } from '../platform/keys.ts';
import { idPattern } from '../platform/ids.ts';

/** What a device that has started may read and write: one submission of one invitation. */
export interface AnswerCookie {
  readonly invitationId: string;
  readonly submissionId: string;
  /** The submission of this device that the new one would replace. */
  readonly replaces: string | null;
}

/** Part of the address of a device's pages: it names the cookie and is worth nothing without it. */
export async function answerRef(submissionId: string): Promise<string> {
  return (await sha256Hex(submissionId)).slice(0, 12);
}

async function seal(keys: Keys, { invitationId, submissionId, replaces }: AnswerCookie): Promise<string> {
  const parts = [invitationId, submissionId, replaces ?? ''];
  return [...parts, await macId(keys, 'answer-cookie', '', ...parts)].join('.');
}

async function unseal(keys: Keys, value: string): Promise<AnswerCookie | undefined> {
  const [invitationId = '', submissionId = '', replaced = ''] = value.split('.');
  if (!idPattern.test(invitationId) || !idPattern.test(submissionId)) return undefined;
  const cookie = { invitationId, submissionId, replaces: replaced === '' ? null : replaced };
  return equalInConstantTime(await seal(keys, cookie), value) ? cookie : undefined;
}

function cookieName(c: HttpContext, ref: string): string {
  return c.var.services.config.secureCookies ? `__Host-antwort-${ref}` : `antwort-${ref}`;
}

const dayMs = 86_400_000;

/**
 * Gives this device access to a submission: until the results are out, at least for a day, and never longer than a
 * browser keeps a cookie.
 */
export async function setAnswerCookie(
  c: HttpContext,
  cookie: AnswerCookie,
  { wave }: Followed,
): Promise<string> {
  const now = c.var.services.now();
  const useful = Math.max(wave.closesAt + wave.graceMinutes * 60_000, Date.parse(wave.resultOn), now) + dayMs;
  const expiresAt = Math.min(useful, now + 399 * dayMs);
  const ref = await answerRef(cookie.submissionId);
  setCookie(c, cookieName(c, ref), await seal(c.var.services.keys, cookie), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.services.config.secureCookies,
    expires: new Date(expiresAt),
  });
  return ref;
}

/** The cookie of the address's reference, if this device has it and it was made here. */
export async function readAnswerCookie(c: HttpContext, ref: string): Promise<AnswerCookie | undefined> {
  if (!/^[0-9a-f]{12}$/.test(ref)) return undefined;
  const value = getCookie(c, cookieName(c, ref));
  return value === undefined ? undefined : unseal(c.var.services.keys, value);
}

/** Every submission that this device has started or resumed for an invitation. */
export async function answerCookiesOf(
  c: HttpContext,
  invitationId: string,
): Promise<readonly AnswerCookie[]> {
  const prefix = cookieName(c, '');
  const values = Object.entries(getCookie(c)).filter(([name]) => name.startsWith(prefix));
  const cookies = await Promise.all(values.map(([, value]) => unseal(c.var.services.keys, value)));
  return cookies
    .filter((cookie) => cookie !== undefined)
    .filter((cookie) => cookie.invitationId === invitationId);
}
