import { and, sql } from 'drizzle-orm';
import { wave } from '../../schema/tables/wave.ts';
import type { Database } from '../platform/database.ts';

/** The newest wave of each cluster, with how many members were asked and how many have answered. */
export function listNewestWaves(db: Database, clusterIds: readonly string[]) {
  const newest = sql`${wave.year} = (SELECT max(w.year) FROM wave w WHERE w.cluster_id = ${wave.clusterId})`;
  return db
    .select({
      clusterId: wave.clusterId,
      year: wave.year,
      state: wave.state,
      closesAt: wave.closesAt,
      resultOn: wave.resultOn,
      frame: wave.frameSize,
      answered: wave.answered,
    })
    .from(wave)
    .where(
      and(newest, sql`${wave.clusterId} IN (SELECT value FROM json_each(${JSON.stringify(clusterIds)}))`),
    );
}

export type NewestWave = Awaited<ReturnType<typeof listNewestWaves>>[number];
