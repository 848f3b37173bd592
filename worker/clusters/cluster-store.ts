import { and, asc, eq } from 'drizzle-orm';
import { cluster, clusterEvent } from '../../schema/tables/cluster.ts';
import type { Database } from '../platform/database.ts';
import { rowsAsText } from '../platform/rows-as-text.ts';

export type Cluster = typeof cluster.$inferSelect;
export type ClusterProfile = Omit<Cluster, 'id' | 'slug' | 'createdAt' | 'invented'>;

export async function findCluster(db: Database, clusterId: string): Promise<Cluster | undefined> {
  const [row] = await db.select().from(cluster).where(eq(cluster.id, clusterId));
  return row;
}

export async function findClusterBySlug(db: Database, slug: string): Promise<Cluster | undefined> {
  const [row] = await db.select().from(cluster).where(eq(cluster.slug, slug));
  return row;
}

/** A cluster as one text, for comparing. */
export function clusterAsText(clusterId: string) {
  return rowsAsText(cluster, eq(cluster.id, clusterId));
}

export function insertCluster(db: Database, row: typeof cluster.$inferInsert) {
  return db.insert(cluster).values(row);
}

export function updateCluster(db: Database, clusterId: string, profile: ClusterProfile) {
  return db.update(cluster).set(profile).where(eq(cluster.id, clusterId));
}

export async function countClusters(db: Database): Promise<number> {
  return db.$count(cluster);
}

export function listEvents(db: Database, clusterId: string) {
  return db
    .select({ onDate: clusterEvent.onDate, labelDe: clusterEvent.labelDe, labelEn: clusterEvent.labelEn })
    .from(clusterEvent)
    .where(and(eq(clusterEvent.clusterId, clusterId)))
    .orderBy(asc(clusterEvent.onDate));
}

export function insertEvent(db: Database, row: typeof clusterEvent.$inferInsert) {
  return db.insert(clusterEvent).values(row);
}
