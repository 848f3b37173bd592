import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { locales, type Locale } from '../core/organisation.ts';
import { isForPrograms } from './api-prefix.ts';
import type { HttpEnv } from './http.ts';

const cookieName = 'sprache';

/**
 * Language by `?lang=`, else by what was chosen before, else German. The choice is kept in a cookie of its own;
 * programs say it in every request.
 */
export const chooseLanguage = createMiddleware<HttpEnv>(async (c, next) => {
  const asked = asLocale(c.req.query('lang'));
  const program = isForPrograms(c.req.path);
  const chosen = program ? c.req.header('Accept-Language')?.slice(0, 2) : getCookie(c, cookieName);
  const locale = asked ?? asLocale(chosen) ?? 'de';
  if (asked !== undefined && !program) {
    setCookie(c, cookieName, asked, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      maxAge: 31_536_000,
      secure: c.var.services.config.secureCookies,
    });
  }
  const url = new URL(c.req.url);
  c.set('locale', locale);
  c.set('t', c.var.translator(locale));
  c.set('path', url.pathname + url.search);
  await next();
});

function asLocale(value: string | undefined): Locale | undefined {
  return locales.find((locale) => locale === value);
}
