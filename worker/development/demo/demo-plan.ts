import type { DemoEvent, DemoProfile } from './demo-cluster.ts';
import type { LedgerPlan } from './ledger-lines.ts';
import type { NameSource } from './member-names.ts';
import type { PopulationParameters } from './population-parameters.ts';

/** Everything that is decided about an invented cluster before chance comes in. */
export interface DemoPlan {
  readonly profile: DemoProfile;
  readonly names: NameSource;
  readonly population: PopulationParameters;
  readonly ledger: LedgerPlan;
  readonly events: readonly DemoEvent[];
}
