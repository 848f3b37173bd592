import { listGrants, type Person } from '../access/index.ts';
import type { Insight } from '../core/insights.ts';
import type { Services } from '../platform/services.ts';
import { listNewestWaves, type NewestWave } from './operator-store.ts';

export interface OperatedCluster {
  readonly slug: string;
  readonly name: string;
  readonly invented: boolean;
  readonly insights: readonly Insight[];
  /** Null where the cluster does not let it be seen, or has no wave yet. */
  readonly wave: NewestWave | null;
}

/** Every cluster that made a person its operator, by name, with the state of its newest wave where that is granted. */
export async function listOperated(
  services: Services,
  person: Pick<Person, 'id'>,
): Promise<readonly OperatedCluster[]> {
  const grants = (await listGrants(services.db, person.id)).filter(({ role }) => role === 'operator');
  const seen = grants.filter(({ insights }) => insights.includes('status'));
  const waves =
    seen.length === 0
      ? []
      : await listNewestWaves(
          services.db,
          seen.map(({ clusterId }) => clusterId),
        );
  const byCluster = new Map(waves.map((wave) => [wave.clusterId, wave]));
  return grants.map(({ clusterId, slug, name, invented, insights }) => ({
    slug,
    name,
    invented,
    insights,
    wave: byCluster.get(clusterId) ?? null,
  }));
}
