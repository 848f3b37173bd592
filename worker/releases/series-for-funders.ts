import type { Cluster } from '../clusters/index.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { outsideSeries, upToYear } from '../disclosure/index.ts';
import { listSeries, recordSeries } from '../indicators/index.ts';
import type { Services } from '../platform/services.ts';
import type { Wave } from '../waves/index.ts';

/** Answers as they were published, seen from outside; records through the gate for funders. */
export async function seriesForFunders(
  services: Services,
  cluster: Cluster,
  waves: readonly Wave[],
): Promise<ReadonlyMap<string, Disclosed<IndicatorSeries>>> {
  const lastYear = Math.max(...waves.map((wave) => wave.year));
  const stored = await listSeries(services.db, cluster.id);
  const records = await recordSeries(services, cluster, waves, 'funder');
  const answers = [...stored.values()].filter(
    (series) => !records.some((record) => record.code === series.code),
  );
  return new Map(
    [...answers.map((series) => outsideSeries(upToYear(series, lastYear))), ...records].map((series) => [
      series.code,
      series,
    ]),
  );
}
