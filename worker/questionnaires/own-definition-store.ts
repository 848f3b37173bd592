import { asc, eq } from 'drizzle-orm';
import { customIndicator } from '../../schema/tables/custom-indicator.ts';
import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { ownDefinition, type OwnMeasure } from '../core/past-rounds/own-definition.ts';
import type { Database } from '../platform/database.ts';

/** The indicators a cluster defined itself, in the order of their definition. */
export async function listOwnDefinitions(
  db: Database,
  clusterId: string,
): Promise<readonly IndicatorDefinition[]> {
  const rows = await db
    .select()
    .from(customIndicator)
    .where(eq(customIndicator.clusterId, clusterId))
    .orderBy(asc(customIndicator.createdAt), asc(customIndicator.code));
  return rows.map(({ code, measure, nameDe, nameEn }) =>
    // Written by defineIndicator only.
    ownDefinition({ code, measure: JSON.parse(measure) as OwnMeasure, name: { de: nameDe, en: nameEn } }),
  );
}
