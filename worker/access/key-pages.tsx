import { keyForm } from '../../schema/contracts/key.ts';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../web/layout/page-context.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { KeysPage } from '../../web/views/access/keys-page.tsx';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { listApiKeys } from './api/api-key-store.ts';
import { makeApiKey } from './api/make-api-key.ts';
import { revokeApiKey } from './api/revoke-api-key.ts';
import { requireRight } from './session-cookie.ts';

export interface KeyPagesOptions {
  /** Pages about a cluster are rendered with it; rooms above this one know clusters. */
  readonly context: (c: HttpContext) => Promise<ClusterPageContext>;
}

const newKey: FormState = { ...emptyForm, values: { scopes: 'read', validDays: '90' } };

/** Keys of programs, made and revoked by an owner. */
export function keyPages({ context }: KeyPagesOptions) {
  async function page(c: HttpContext, clusterId: string, form: FormState, made: string | null = null) {
    const { db, now } = c.var.services;
    const keys = await listApiKeys(db, clusterId);
    const shown = keys.map((key) => ({
      id: key.id,
      name: key.name,
      scopes: key.scopes,
      expiresOn: dayInBerlin(key.expiresAt),
      isOver: key.expiresAt <= now(),
      lastUsedOn: key.lastUsedOn,
      revokedOn: key.revokedAt === null ? null : dayInBerlin(key.revokedAt),
    }));
    return renderDocument(<KeysPage {...await context(c)} keys={shown} form={form} made={made} />);
  }

  return roomApp()
    .get('/c/:slug/schluessel', async (c) => {
      const may = await requireRight(c, 'manage');
      return c.html(await page(c, may.clusterId, newKey));
    })
    .post('/c/:slug/schluessel', async (c) => {
      const may = await requireRight(c, 'manage');
      const parsed = parseForm(keyForm, await readForm(c));
      if (!parsed.ok) return c.html(await page(c, may.clusterId, parsed.form), 422);
      const { key } = await makeApiKey(c.var.services, may, parsed.data);
      // Shown in the answer to the form and nowhere else, so there is nothing to redirect to.
      return c.html(await page(c, may.clusterId, newKey, key), 201);
    })
    .post('/c/:slug/schluessel/:id/sperre', async (c) => {
      const may = await requireRight(c, 'manage');
      await revokeApiKey(c.var.services, may, c.req.param('id'));
      return c.redirect(clusterPaths(may.slug).keys, 303);
    });
}
