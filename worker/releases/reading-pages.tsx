import { renderDocument } from '../../web/layout/render-document.ts';
import { FunderEditionsPage } from '../../web/views/releases/funder-editions-page.tsx';
import { currentPerson, requireRight } from '../access/index.ts';
import { findClusterBySlug } from '../clusters/index.ts';
import { checkMark } from '../core/releases/check-mark.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { editionPath } from './edition-path.ts';
import { findEdition, findEditionFile, listReadableEditions } from './edition-store.ts';
import { fileKey } from './file-key.ts';
import { editionRenderers } from './renderers/edition-renderers.ts';

const yearSeconds = 31_536_000;

/** The released bytes, exactly as they were stored. What may not be read answers like what does not exist. */
async function editionFile(c: HttpContext, number: string, name: string): Promise<Response> {
  const { services } = c.var;
  const cluster = await findClusterBySlug(services.db, c.req.param('slug') ?? '');
  const edition = cluster && (await findEdition(services.db, cluster.id, number));
  // Asked before it is said whether there is one: a private edition is not told apart from a missing one.
  if (edition?.isPublic !== true) await requireRight(c, 'readEditions');
  if (edition === undefined) throw new Problem('notFound');
  const file = await findEditionFile(services.db, edition.id, name);
  const stored = file && (await services.files.get(fileKey(file.sha256)));
  if (file === undefined || stored === null || stored === undefined) throw new Problem('notFound');
  const isPage = file.mediaType.startsWith('text/html') || file.mediaType.startsWith('text/css');
  return c.newResponse(stored.body, 200, {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    ETag: `"${file.sha256}"`,
    'Cache-Control': edition.isPublic ? `public, max-age=${yearSeconds}, immutable` : 'private, no-store',
    ...(isPage ? {} : { 'Content-Disposition': `attachment; filename="${edition.number}-${file.name}"` }),
  });
}

export const readingPages = roomApp()
  .get('/berichte', async (c) => {
    const person = await currentPerson(c);
    if (person === undefined) throw new Problem('signInNeeded');
    const editions = await listReadableEditions(c.var.services.db, person.id);
    const rows = editions.map((edition) => ({
      number: edition.number,
      year: edition.year,
      releasedOn: new Date(edition.releasedAt).toISOString(),
      isPublic: edition.isPublic,
      checkMark: checkMark(edition.snapshotSha256),
      href: editionPath(edition.slug, edition.number),
      cluster: { name: edition.clusterName, invented: edition.invented },
    }));
    return c.html(renderDocument(<FunderEditionsPage {...pageContext(c)} editions={rows} />));
  })
  .get('/berichte/:slug/:number', (c) => {
    const { htmlDe, htmlEn } = editionRenderers;
    // The language is the reader's, so the page at this address is not the same for everybody.
    return editionFile(c, c.req.param('number'), (c.var.locale === 'en' ? htmlEn : htmlDe).name).then(
      (answer) => {
        answer.headers.set('Cache-Control', 'no-store');
        return answer;
      },
    );
  })
  .get('/berichte/:slug/:number/:name', (c) => editionFile(c, c.req.param('number'), c.req.param('name')));
