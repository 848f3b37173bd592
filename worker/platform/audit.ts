import { and, desc, eq, sql } from 'drizzle-orm';
import { auditEntry } from '../../schema/tables/platform.ts';
import { rawStatement } from './raw-statement.ts';
import type { Services } from './services.ts';

export interface Audited {
  readonly clusterId: string | null;
  readonly actorId: string;
  /** `<room>.<what>`, e.g. `waves.close`. */
  readonly action: string;
  /** Id of the thing, never an answer, an address or a token. */
  readonly subject: string;
}

/** What was done to one thing of a cluster, the newest first. */
export function listAuditOf(db: Services['db'], clusterId: string, subject: string) {
  return db
    .select({ at: auditEntry.at, action: auditEntry.action, actorId: auditEntry.actorId })
    .from(auditEntry)
    .where(and(eq(auditEntry.clusterId, clusterId), eq(auditEntry.subject, subject)))
    .orderBy(desc(auditEntry.at))
    .limit(100);
}

/** The audit row of a use case; it belongs into the same batch as the change. */
export function auditRow(services: Pick<Services, 'db' | 'now' | 'newId'>, entry: Audited) {
  return services.db.insert(auditEntry).values({ id: services.newId(), at: services.now(), ...entry });
}

/** The audit row of the statement before it, if that statement changed something: whoever came second writes none. */
export function auditRowIfChanged(services: Pick<Services, 'db' | 'now' | 'newId'>, entry: Audited) {
  const { clusterId, actorId, action, subject } = entry;
  return rawStatement(
    services.db,
    sql`INSERT INTO audit_entry (id, at, cluster_id, actor_id, action, subject)
        SELECT ${services.newId()}, ${services.now()}, ${clusterId}, ${actorId}, ${action}, ${subject} WHERE changes() > 0`,
  );
}
