import { errorText } from '../../web/components/form-state.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { sitePaths } from '../../web/layout/site-paths.ts';
import { ProblemPage } from '../../web/views/public/problem-page.tsx';
import { isForPrograms } from './api-prefix.ts';
import type { HttpContext } from './http.ts';
import { Problem } from './problem.ts';

/** Turns what was thrown into an answer: an HTML page for browsers, RFC 9457 problem details for programs. */
export function problemAnswer(error: Error, c: HttpContext): Response {
  // Without services the configuration itself was refused; its message names the variable and no secret.
  if (c.var.services === undefined) return new Response(`${error.message}\n`, { status: 500 });
  const { log, config, newId } = c.var.services;
  const problem = problemOf(error) ?? new Problem('internal', error.message);
  const reference = problem.status >= 500 ? newId().slice(0, 8) : undefined;
  if (reference !== undefined) {
    log('problem', {
      code: problem.code,
      reference,
      detail: problem.message,
      method: c.req.method,
      path: c.req.path,
    });
  }
  const html = !isForPrograms(c.req.path) && wantsHtml(c.req.header('Accept'));
  if (html && problem.code === 'signInNeeded' && c.req.method === 'GET') {
    return c.redirect(`${sitePaths.signIn}?weiter=${encodeURIComponent(c.req.path)}`, 303);
  }
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (problem.retryAfterSeconds !== null) headers.set('Retry-After', String(problem.retryAfterSeconds));
  if (problem.code === 'keyNeeded') headers.set('WWW-Authenticate', 'Bearer realm="vorlauf"');
  const locale = c.var.locale ?? 'de';
  const t = c.var.t ?? c.var.translator(locale);
  if (html) {
    headers.set('Content-Type', 'text/html; charset=utf-8');
    const page = <ProblemPage t={t} locale={locale} path={c.var.path ?? c.req.path} code={problem.code} />;
    return c.newResponse(renderDocument(page), { status: problem.status, headers });
  }
  headers.set('Content-Type', 'application/problem+json');
  const body = {
    type: `${config.baseUrl}${sitePaths.problems}/${problem.code}`,
    title: t(`problem.${problem.code}.title`),
    status: problem.status,
    detail: t(`problem.${problem.code}.advice`),
    code: problem.code,
    ...(problem.fields.length === 0
      ? {}
      : {
          errors: problem.fields.map((field) => ({
            pointer: field.pointer,
            code: field.code,
            detail: errorText(t, { field: field.pointer, key: field.code, params: field.params }),
          })),
        }),
    ...(reference === undefined ? {} : { instance: `urn:vorlauf:${reference}` }),
  };
  return c.newResponse(JSON.stringify(body), { status: problem.status, headers });
}

/** The problem that was thrown, also where Drizzle wrapped it into an error of its own. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  return error instanceof Error ? problemOf(error.cause) : undefined;
}

/** A browser's navigation names HTML; whoever names nothing is a program. */
function wantsHtml(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}
