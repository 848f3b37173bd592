import { auditEntry } from '../../schema/tables/platform.ts';
import type { Services } from './services.ts';

export interface Audited {
  readonly clusterId: string | null;
  readonly actorId: string;
  /** `<room>.<what>`, e.g. `waves.close`. */
  readonly action: string;
  /** Id of the thing, never an answer, an address or a token. */
  readonly subject: string;
}

/** The audit row of a use case; it belongs into the same batch as the change. */
export function auditRow(services: Pick<Services, 'db' | 'now' | 'newId'>, entry: Audited) {
  return services.db.insert(auditEntry).values({ id: services.newId(), at: services.now(), ...entry });
}
