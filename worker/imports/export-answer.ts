import type { ClusterPageContext } from '../../web/layout/page-context.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { HttpContext } from '../platform/http.ts';
import { encodeExport, type ExportFormat } from './encode-export.ts';
import type { ImportTarget } from './import-target.ts';

/** Everything that a target holds, as a file to be saved. */
export async function exportAnswer(
  c: HttpContext,
  clusterId: string,
  target: ImportTarget,
  format: ExportFormat,
  { cluster, locale, t }: ClusterPageContext,
): Promise<Response> {
  const rows = await target.load(c.var.services.db, clusterId);
  const file = encodeExport(
    target.spec,
    rows.map(({ values }) => values),
    format,
    {
      name: target.code,
      title: t(`imports.target.${target.code}.table`),
      clusterName: cluster.name,
      locale,
      today: dayInBerlin(c.var.services.now()),
    },
  );
  return c.body(file.bytes.slice().buffer, 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${cluster.slug}-${target.code}.${format}"`,
    'Cache-Control': 'no-store',
  });
}
