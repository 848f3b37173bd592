import { clusterProfileForm } from '../../schema/contracts/cluster-profile.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { ProfileFormPage } from '../../web/views/clusters/profile-form-page.tsx';
import { requireRight } from '../access/index.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { changeProfile } from './change-profile.ts';
import { clusterContext } from './cluster-context.ts';
import { findCluster } from './cluster-store.ts';
import { formOf } from './form-of.ts';

/** The profile of a cluster. */
export const clusterPages = roomApp()
  .get('/c/:slug/profil', async (c) => {
    const may = await requireRight(c, 'manage');
    const cluster = await findCluster(c.var.services.db, may.clusterId);
    if (cluster === undefined) throw new Problem('notFound');
    const { id: _id, slug: _slug, createdAt: _createdAt, invented: _invented, ...facts } = cluster;
    const form = { values: formOf(facts), errors: [] };
    const saved = c.req.query('gespeichert') === '1';
    return c.html(renderDocument(<ProfileFormPage {...await clusterContext(c)} form={form} saved={saved} />));
  })
  .post('/c/:slug/profil', async (c) => {
    const may = await requireRight(c, 'manage');
    const parsed = parseForm(clusterProfileForm, await readForm(c));
    if (!parsed.ok) {
      return c.html(
        renderDocument(<ProfileFormPage {...await clusterContext(c)} form={parsed.form} saved={false} />),
        422,
      );
    }
    await changeProfile(c.var.services, may, parsed.data);
    return c.redirect(`${clusterPaths(may.slug).profile}?gespeichert=1`, 303);
  });
