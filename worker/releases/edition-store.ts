import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { cluster } from '../../schema/tables/cluster.ts';
import { edition, editionFile } from '../../schema/tables/edition.ts';
import { roleGrant } from '../../schema/tables/person.ts';
import type { Database } from '../platform/database.ts';

export type Edition = typeof edition.$inferSelect;
export type EditionFileRow = typeof editionFile.$inferSelect;

/** Editions of a cluster, newest first. */
export function listEditions(db: Database, clusterId: string): Promise<readonly Edition[]> {
  return db.select().from(edition).where(eq(edition.clusterId, clusterId)).orderBy(desc(edition.releasedAt));
}

export async function findEdition(
  db: Database,
  clusterId: string,
  number: string,
): Promise<Edition | undefined> {
  const [row] = await db
    .select()
    .from(edition)
    .where(and(eq(edition.clusterId, clusterId), eq(edition.number, number)));
  return row;
}

export async function findEditionById(
  db: Database,
  clusterId: string,
  id: string,
): Promise<Edition | undefined> {
  const [row] = await db
    .select()
    .from(edition)
    .where(and(eq(edition.clusterId, clusterId), eq(edition.id, id)));
  return row;
}

export async function findEditionFile(
  db: Database,
  editionId: string,
  name: string,
): Promise<EditionFileRow | undefined> {
  const [row] = await db
    .select()
    .from(editionFile)
    .where(and(eq(editionFile.editionId, editionId), eq(editionFile.name, name)));
  return row;
}

export function insertEdition(db: Database, row: Edition) {
  return db.insert(edition).values(row);
}

export function insertEditionFile(db: Database, row: EditionFileRow) {
  return db.insert(editionFile).values(row);
}

const listed = {
  number: edition.number,
  year: edition.year,
  releasedAt: edition.releasedAt,
  isPublic: edition.isPublic,
  snapshotSha256: edition.snapshotSha256,
  slug: cluster.slug,
  clusterName: sql<string>`${cluster.name}`.as('cluster_name'),
  invented: cluster.invented,
};

/** Every edition a person may read, by cluster and newest first. */
export function listReadableEditions(db: Database, personId: string) {
  const readers = db
    .select({ clusterId: roleGrant.clusterId })
    .from(roleGrant)
    .where(
      and(eq(roleGrant.personId, personId), inArray(roleGrant.role, ['owner', 'editor', 'viewer', 'funder'])),
    );
  return db
    .select(listed)
    .from(edition)
    .innerJoin(cluster, eq(cluster.id, edition.clusterId))
    .where(inArray(edition.clusterId, readers))
    .orderBy(asc(cluster.name), desc(edition.releasedAt));
}

/**
 * Editions with a file of this checksum, which whoever has the file knows anyway; or public ones whose snapshot
 * begins like this check mark.
 */
export function findByChecksum(db: Database, by: { readonly sha256: string } | { readonly prefix: string }) {
  const matches =
    'sha256' in by
      ? sql`(${editionFile.sha256} = ${by.sha256} OR ${edition.snapshotSha256} = ${by.sha256})`
      : sql`${edition.isPublic} AND ${edition.snapshotSha256} BETWEEN ${by.prefix} AND ${`${by.prefix}g`}`;
  return db
    .select({
      ...listed,
      fileName: sql<string>`${editionFile.name}`.as('file_name'),
      sha256: editionFile.sha256,
    })
    .from(edition)
    .innerJoin(cluster, eq(cluster.id, edition.clusterId))
    .innerJoin(editionFile, eq(editionFile.editionId, edition.id))
    .where(matches)
    .limit(20);
}
