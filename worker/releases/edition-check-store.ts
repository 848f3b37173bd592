import { and, eq } from 'drizzle-orm';
import { editionCheck } from '../../schema/tables/edition.ts';
import type { EditionCheck } from '../core/releases/edition-check.ts';
import type { Database } from '../platform/database.ts';

export interface StoredCheck {
  readonly state: 'waiting' | 'passed' | 'blocked';
  readonly occasion: string;
  readonly check: EditionCheck | null;
  readonly checkedAt: number | null;
}

export async function findCheck(
  db: Database,
  clusterId: string,
  materialHash: string,
): Promise<StoredCheck | undefined> {
  const [row] = await db
    .select()
    .from(editionCheck)
    .where(and(eq(editionCheck.clusterId, clusterId), eq(editionCheck.materialHash, materialHash)));
  if (row === undefined) return undefined;
  const { state, occasion, document, checkedAt } = row;
  // Only saveCheck writes documents.
  return {
    state,
    occasion,
    check: document === null ? null : (JSON.parse(document) as EditionCheck),
    checkedAt,
  };
}

/** Enters a check that a job of this occasion is to make. */
export function saveRequested(db: Database, clusterId: string, materialHash: string, occasion: string) {
  const waiting = { occasion, state: 'waiting', document: null, checkedAt: null } as const;
  return db
    .insert(editionCheck)
    .values({ clusterId, materialHash, ...waiting })
    .onConflictDoUpdate({ target: [editionCheck.clusterId, editionCheck.materialHash], set: waiting });
}

/** Keeps a result; the same material is judged the same again. */
export function saveCheck(
  db: Database,
  clusterId: string,
  materialHash: string,
  { occasion, check, checkedAt }: { occasion: string; check: EditionCheck; checkedAt: number },
) {
  const state = check.findings.length === 0 ? ('passed' as const) : ('blocked' as const);
  const result = { occasion, state, document: JSON.stringify(check), checkedAt };
  return db
    .insert(editionCheck)
    .values({ clusterId, materialHash, ...result })
    .onConflictDoUpdate({ target: [editionCheck.clusterId, editionCheck.materialHash], set: result });
}
