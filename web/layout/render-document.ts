import type { HtmlEscapedString } from 'hono/utils/html';

/** A whole page as text, with its doctype. Pages are synchronous: they get their data as props. */
export function renderDocument(page: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  // A JSX node's own toString answers with a promise if a component inside is asynchronous.
  const html: unknown = page instanceof Promise ? page : page.toString();
  if (typeof html !== 'string')
    throw new TypeError('a page view is synchronous: load its data before rendering');
  return `<!doctype html>${html}`;
}
