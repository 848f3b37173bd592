import { and, eq } from 'drizzle-orm';
import { waveDiagnostics } from '../../schema/tables/publication.ts';
import type { WaveDiagnostics } from '../core/catalogue/wave-diagnostics.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { storedDiagnostics } from '../disclosure/index.ts';
import type { Database } from '../platform/database.ts';

/** Keeps the diagnostics of a wave; the first ones stand. */
export function insertDiagnostics(
  db: Database,
  row: {
    readonly waveId: string;
    readonly clusterId: string;
    readonly diagnostics: Disclosed<WaveDiagnostics>;
    readonly madeAt: number;
  },
) {
  const { diagnostics, ...rest } = row;
  return db
    .insert(waveDiagnostics)
    .values({ ...rest, document: JSON.stringify(diagnostics) })
    .onConflictDoNothing();
}

export async function findDiagnostics(
  db: Database,
  clusterId: string,
  waveId: string,
): Promise<Disclosed<WaveDiagnostics> | undefined> {
  const [row] = await db
    .select({ document: waveDiagnostics.document })
    .from(waveDiagnostics)
    .where(and(eq(waveDiagnostics.clusterId, clusterId), eq(waveDiagnostics.waveId, waveId)));
  return row && storedDiagnostics(row.document);
}
