import { and, eq } from 'drizzle-orm';
import { indicatorSeries } from '../../schema/tables/publication.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { storedSeries } from '../disclosure/index.ts';
import type { Database } from '../platform/database.ts';

/** Every stored series of a cluster, by code: one row an indicator, whatever the number of answers. */
export async function listSeries(
  db: Database,
  clusterId: string,
): Promise<ReadonlyMap<string, Disclosed<IndicatorSeries>>> {
  const rows = await db
    .select({ code: indicatorSeries.code, document: indicatorSeries.document })
    .from(indicatorSeries)
    .where(eq(indicatorSeries.clusterId, clusterId));
  return new Map(rows.map((row) => [row.code, storedSeries(row.document)]));
}

export async function findSeries(
  db: Database,
  clusterId: string,
  code: string,
): Promise<Disclosed<IndicatorSeries> | undefined> {
  const [row] = await db
    .select({ document: indicatorSeries.document })
    .from(indicatorSeries)
    .where(and(eq(indicatorSeries.clusterId, clusterId), eq(indicatorSeries.code, code)));
  return row && storedSeries(row.document);
}

export function saveSeries(
  db: Database,
  clusterId: string,
  series: Disclosed<IndicatorSeries>,
  updatedAt: number,
) {
  const document = JSON.stringify(series);
  return db
    .insert(indicatorSeries)
    .values({ clusterId, code: series.code, document, updatedAt })
    .onConflictDoUpdate({
      target: [indicatorSeries.clusterId, indicatorSeries.code],
      set: { document, updatedAt },
    });
}
