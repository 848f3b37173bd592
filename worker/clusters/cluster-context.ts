import type { ClusterPageContext } from '../../web/layout/page-context.ts';
import type { HttpContext } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { findClusterBySlug } from './cluster-store.ts';

/** What every page about a cluster is rendered with. The caller has already checked the right to see it. */
export async function clusterContext(c: HttpContext): Promise<ClusterPageContext> {
  const cluster = await findClusterBySlug(c.var.services.db, c.req.param('slug') ?? '');
  if (cluster === undefined) throw new Problem('notFound');
  const { slug, name, invented } = cluster;
  return { ...pageContext(c), cluster: { slug, name, invented } };
}
