import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { importMapping, importRun } from '../../schema/tables/import.ts';
import type { Database } from '../platform/database.ts';
import { rawStatement } from '../platform/raw-statement.ts';

export type ImportRun = typeof importRun.$inferSelect;

const listedRuns = 50;

/** Imports of one target, newest first. */
export function listRuns(
  db: Database,
  clusterId: string,
  target: ImportRun['target'],
): Promise<readonly ImportRun[]> {
  return db
    .select()
    .from(importRun)
    .where(and(eq(importRun.clusterId, clusterId), eq(importRun.target, target)))
    .orderBy(desc(importRun.uploadedAt))
    .limit(listedRuns);
}

export async function findRun(db: Database, clusterId: string, id: string): Promise<ImportRun | undefined> {
  const [row] = await db
    .select()
    .from(importRun)
    .where(and(eq(importRun.clusterId, clusterId), eq(importRun.id, id)));
  return row;
}

export function insertRun(db: Database, row: ImportRun) {
  return db.insert(importRun).values(row);
}

/** Saves how the columns of a file that was not taken over yet are read. */
export function updateMapping(db: Database, run: Pick<ImportRun, 'id' | 'clusterId'>, mapping: string) {
  return db
    .update(importRun)
    .set({ mapping })
    .where(
      and(eq(importRun.clusterId, run.clusterId), eq(importRun.id, run.id), eq(importRun.state, 'uploaded')),
    );
}

export interface Decision {
  readonly from: ImportRun['state'];
  readonly to: ImportRun['state'];
  readonly at: number;
  readonly undoable: boolean;
  readonly counts?: Pick<ImportRun, 'added' | 'changed' | 'same'>;
}

/**
 * Moves a run on. Where it is not in the expected state any more, the state would become null, which the table
 * refuses: then the whole batch fails, and what belongs to the decision does not happen either.
 */
export function decideRun(db: Database, run: ImportRun, { from, to, at, undoable, counts = run }: Decision) {
  const { added, changed, same } = counts;
  return rawStatement(
    db,
    sql`UPDATE import_run SET
          state = CASE WHEN state = ${from} THEN ${to} END,
          decided_at = ${at}, undoable = ${undoable ? 1 : 0}, added = ${added}, changed = ${changed}, same = ${same}
        WHERE cluster_id = ${run.clusterId} AND id = ${run.id}`,
  );
}

export async function findMapping(
  db: Database,
  clusterId: string,
  target: ImportRun['target'],
  signature: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ mapping: importMapping.mapping })
    .from(importMapping)
    .where(
      and(
        eq(importMapping.clusterId, clusterId),
        eq(importMapping.target, target),
        eq(importMapping.signature, signature),
      ),
    );
  return row?.mapping;
}

export function saveMapping(db: Database, row: typeof importMapping.$inferInsert) {
  const { mapping, usedAt } = row;
  return db
    .insert(importMapping)
    .values(row)
    .onConflictDoUpdate({
      target: [importMapping.clusterId, importMapping.target, importMapping.signature],
      set: { mapping, usedAt },
    });
}

/** Runs whose files are to go: uploads that nobody took over, and imports that can no longer be undone. */
export function listForgettable(
  db: Database,
  before: { readonly uploaded: number; readonly committed: number },
  limit: number,
): Promise<readonly ImportRun[]> {
  return db
    .select()
    .from(importRun)
    .where(
      or(
        and(eq(importRun.state, 'uploaded'), lt(importRun.uploadedAt, before.uploaded)),
        and(
          eq(importRun.state, 'committed'),
          eq(importRun.undoable, true),
          lt(importRun.uploadedAt, before.committed),
        ),
      ),
    )
    .limit(limit);
}
