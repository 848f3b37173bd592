import { and, asc, between, desc, eq, inArray, or, sql } from 'drizzle-orm';
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

/** The files of an edition, by name. */
export function listEditionFiles(db: Database, editionId: string): Promise<readonly EditionFileRow[]> {
  return db
    .select()
    .from(editionFile)
    .where(eq(editionFile.editionId, editionId))
    .orderBy(asc(editionFile.name));
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
      and(
        eq(roleGrant.personId, personId),
        or(
          inArray(roleGrant.role, ['owner', 'editor', 'viewer', 'funder']),
          sql`EXISTS (SELECT 1 FROM json_each(${roleGrant.insights}) WHERE value = 'editions')`,
        ),
      ),
    );
  return db
    .select(listed)
    .from(edition)
    .innerJoin(cluster, eq(cluster.id, edition.clusterId))
    .where(inArray(edition.clusterId, readers))
    .orderBy(asc(cluster.name), desc(edition.releasedAt));
}

const found = {
  ...listed,
  fileName: sql<string>`${editionFile.name}`.as('file_name'),
};

/** Editions with a file of this checksum; whoever asks has the file anyway. The snapshot is a file like the others. */
export function findByFileChecksum(db: Database, sha256: string) {
  return db
    .select(found)
    .from(editionFile)
    .innerJoin(edition, eq(edition.id, editionFile.editionId))
    .innerJoin(cluster, eq(cluster.id, edition.clusterId))
    .where(eq(editionFile.sha256, sha256))
    .limit(20);
}

/** Public editions whose snapshot's checksum begins like this. */
export function findByCheckMark(db: Database, prefix: string) {
  return db
    .select(listed)
    .from(edition)
    .innerJoin(cluster, eq(cluster.id, edition.clusterId))
    .where(and(eq(edition.isPublic, true), between(edition.snapshotSha256, prefix, `${prefix}g`)))
    .limit(20);
}
