import type * as z from 'zod';
import { releaseForm } from '../../schema/contracts/release.ts';
import type { FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ReleaseFormPage } from '../../web/views/releases/release-form-page.tsx';
import {
  EditionCheckPage,
  type EditionCheckPageProps,
} from '../../web/views/releases/edition-check-page.tsx';
import { ReleasesPage } from '../../web/views/releases/releases-page.tsx';
import { alsoMay, requireRight } from '../access/index.ts';
import { clusterContext, findCluster } from '../clusters/index.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import type { Locale } from '../core/organisation.ts';
import { checkMark } from '../core/releases/check-mark.ts';
import type { EditionNote } from '../core/releases/edition-model.ts';
import { nextEditionNumber } from '../core/releases/edition-number.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { listWaves } from '../waves/index.ts';
import { assembleEdition } from './assemble-edition.ts';
import { checkState, requestCheck } from './check-edition.ts';
import { editionPath } from './edition-path.ts';
import { listEditions } from './edition-store.ts';
import { previewHash, releaseEdition } from './release-edition.ts';

/** The newest published wave; an edition of a year that has one already is its correction, with a number of its own. */
async function yearToRelease(c: HttpContext, clusterId: string): Promise<number | null> {
  const waves = await listWaves(c.var.services.db, clusterId);
  return waves.find((wave) => wave.state === 'published')?.year ?? null;
}

async function checkPage(
  c: HttpContext,
  clusterId: string,
  slug: string,
  year: number,
  found: EditionCheckPageProps['found'],
): Promise<string> {
  const { db } = c.var.services;
  const [cluster, editions] = await Promise.all([findCluster(db, clusterId), listEditions(db, clusterId)]);
  if (cluster === undefined) throw new Problem('notFound');
  const numbers = editions.map((edition) => edition.number);
  const { reports, pastRounds } = clusterPaths(slug);
  return renderDocument(
    <EditionCheckPage
      {...await clusterContext(c)}
      number={nextEditionNumber(year, numbers)}
      found={found}
      action={`${reports}/pruefung`}
      roundsPath={pastRounds}
      kind={cluster.kind}
      definitions={indicatorDefinitions}
    />,
  );
}

/** The form, or the page of the check where that has not passed. */
async function releaseFormPage(
  c: HttpContext,
  clusterId: string,
  slug: string,
  form: FormState,
): Promise<string> {
  const { services } = c.var;
  const year = await yearToRelease(c, clusterId);
  if (year === null) throw new Problem('conflict', 'no wave is published');
  const checked = await checkState(services, clusterId, year);
  if (checked.state !== 'passed') return checkPage(c, clusterId, slug, year, checked);
  const preview = await assembleEdition(services, { clusterId, year, releasedBy: 'owner', notes: [] });
  return renderDocument(
    <ReleaseFormPage
      {...await clusterContext(c)}
      preview={preview}
      checked={checked}
      form={form}
      action={`${clusterPaths(slug).reports}/neu`}
      requestId={form.values['requestId'] ?? services.newId()}
      previewHash={await previewHash(preview)}
    />,
  );
}

function notesOf(form: z.output<typeof releaseForm>, locale: Locale): readonly EditionNote[] {
  return (['coCauses', 'changes'] as const).flatMap((about) =>
    form[about] === '' ? [] : [{ about, locale, text: form[about] }],
  );
}

export const releasingPages = roomApp()
  .get('/c/:slug/berichte', async (c) => {
    const may = await requireRight(c, 'view');
    const editions = await listEditions(c.var.services.db, may.clusterId);
    const year = alsoMay(may, 'manage') ? await yearToRelease(c, may.clusterId) : null;
    const numbers = editions.map((edition) => edition.number);
    const page = (
      <ReleasesPage
        {...await clusterContext(c)}
        editions={editions.map((edition) => ({
          number: edition.number,
          year: edition.year,
          releasedOn: new Date(edition.releasedAt).toISOString(),
          isPublic: edition.isPublic,
          checkMark: checkMark(edition.snapshotSha256),
          href: editionPath(may.slug, edition.number),
        }))}
        next={
          year === null
            ? null
            : {
                year,
                number: nextEditionNumber(year, numbers),
                href: `${clusterPaths(may.slug).reports}/neu`,
              }
        }
      />
    );
    return c.html(renderDocument(page));
  })
  .get('/c/:slug/berichte/neu', async (c) => {
    const may = await requireRight(c, 'manage');
    const form: FormState = { values: { readers: 'funder' }, errors: [] };
    return c.html(await releaseFormPage(c, may.clusterId, may.slug, form));
  })
  .post('/c/:slug/berichte/pruefung', async (c) => {
    const may = await requireRight(c, 'manage');
    const { services } = c.var;
    const year = await yearToRelease(c, may.clusterId);
    if (year === null) throw new Problem('conflict', 'no wave is published');
    await requestCheck(services, may.clusterId, year);
    services.wakeJobs();
    return c.redirect(`${clusterPaths(may.slug).reports}/neu`, 303);
  })
  .post('/c/:slug/berichte/neu', async (c) => {
    const may = await requireRight(c, 'manage');
    const { services, locale } = c.var;
    const parsed = parseForm(releaseForm, await readForm(c));
    if (!parsed.ok) return c.html(await releaseFormPage(c, may.clusterId, may.slug, parsed.form), 422);
    const { requestId, readers } = parsed.data;
    const year = await yearToRelease(c, may.clusterId);
    if (year === null) throw new Problem('conflict', 'no wave is published');
    const released = await releaseEdition(services, may, {
      requestId,
      year,
      isPublic: readers === 'public',
      notes: notesOf(parsed.data, locale),
      previewHash: parsed.data.previewHash,
    });
    if (released === 'changedSincePreview') {
      const { confirmed: _confirmed, ...values } = parsed.values;
      const form: FormState = { values, errors: [{ field: 'confirmed', key: 'releases.error.changed' }] };
      return c.html(await releaseFormPage(c, may.clusterId, may.slug, form), 409);
    }
    if (typeof released === 'string')
      return c.html(
        await releaseFormPage(c, may.clusterId, may.slug, { values: parsed.values, errors: [] }),
        409,
      );
    return c.redirect(clusterPaths(may.slug).reports, 303);
  });
