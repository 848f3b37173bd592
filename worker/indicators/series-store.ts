import { and, eq, sql } from 'drizzle-orm';
import { indicatorSeries } from '../../schema/tables/publication.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { storedSeries } from '../disclosure/index.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

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

/** Which publication a series was written by: only the one that the wave carries may write. */
export interface Publication {
  readonly waveId: string;
  readonly publishedAt: number;
  readonly inputHash: string;
}

/** Stores a series, if the wave was published by this publication and no other. */
export function savePublishedSeries(
  db: Database,
  clusterId: string,
  series: Disclosed<IndicatorSeries>,
  { waveId, publishedAt, inputHash }: Publication,
) {
  return rawStatement(
    db,
    sql`
    INSERT INTO indicator_series (cluster_id, code, document, updated_at)
    SELECT ${clusterId}, ${series.code}, ${JSON.stringify(series)}, ${publishedAt}
    WHERE EXISTS (SELECT 1 FROM wave w WHERE w.id = ${waveId} AND w.cluster_id = ${clusterId}
                  AND w.published_at = ${publishedAt} AND w.input_hash = ${inputHash})
    ON CONFLICT (cluster_id, code) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at`,
  );
}

/** Stores the series of a record indicator as the office's books are now. */
export function saveRecordSeries(
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

/**
 * Stores a series in the place of the one that was read. Where another publication was quicker, the document would
 * become null, which the table refuses: then the whole batch fails and the job begins again.
 */
export function replaceSeries(
  db: Database,
  clusterId: string,
  series: Disclosed<IndicatorSeries>,
  read: Disclosed<IndicatorSeries> | undefined,
  updatedAt: number,
) {
  const before = read === undefined ? '' : JSON.stringify(read);
  return rawStatement(
    db,
    sql`
    INSERT INTO indicator_series (cluster_id, code, document, updated_at)
    VALUES (${clusterId}, ${series.code}, ${JSON.stringify(series)}, ${updatedAt})
    ON CONFLICT (cluster_id, code) DO UPDATE SET
      document = CASE WHEN indicator_series.document = ${before} THEN excluded.document END,
      updated_at = excluded.updated_at`,
  );
}
