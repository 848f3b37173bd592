import { drawnLimits, type ConcentrationLimits } from '../core/disclosure/rules/concentration-limits.ts';
import type { Services } from '../platform/services.ts';

/**
 * The limits for amounts outside the house: what the installation has set, else drawn from its secret for the cluster.
 * They are shown on no page, in no file and by no interface.
 */
export async function concentrationLimits(
  { config, keys }: Pick<Services, 'config' | 'keys'>,
  clusterId: string,
): Promise<ConcentrationLimits> {
  return { ...drawnLimits(await keys.mac('concentration', clusterId, 'limits')), ...config.concentration };
}
