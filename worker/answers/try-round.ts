import type { LossReport } from '../core/past-rounds/loss-report.ts';
import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import { readRound } from '../core/past-rounds/read-round.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import type { Services } from '../platform/services.ts';
import { loadRoundRegister } from './round-register.ts';

/** The dry run: what a mapping keeps of a file, and what it loses. */
export async function tryRound(
  services: Pick<Services, 'db'>,
  clusterId: string,
  rows: readonly RoundRow[],
  mapping: RoundMapping,
): Promise<LossReport> {
  const register = await loadRoundRegister(services, clusterId, rows, mapping);
  return readRound(rows, mapping, register?.frame ?? null).loss;
}
