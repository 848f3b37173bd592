import type { PageContext } from '../../web/layout/page-context.ts';
import type { HttpContext } from './http.ts';

/** What every page is rendered with. */
export function pageContext(c: HttpContext): PageContext {
  return { t: c.var.t, locale: c.var.locale, path: c.var.path };
}
