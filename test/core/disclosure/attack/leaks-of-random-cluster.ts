import type { IndicatorDefinition } from '../../../../worker/core/catalogue/definition.ts';
import { attackHistory } from '../../../../worker/core/disclosure/attack/attack-history.ts';
import type { Leak } from '../../../../worker/core/disclosure/attack/leak.ts';
import { minimumRespondents } from '../../../../worker/core/disclosure/minimum-respondents.ts';
import { publishWaves } from './publish-waves.ts';
import { randomWaves } from './random-waves.ts';

/** How contributions go in steps, by the kind of measure. */
const stepOf = { topBoxShare: 100, netScore: 100, itemMean: 1 } as const;

/**
 * Publishes the waves of a random cluster through the gate and attacks them with everything there is, but closeness:
 * that a true value lies near a bound is no rule for answers.
 * @param most members of the largest clusters
 */
export function leaksOfRandomCluster(
  definition: IndicatorDefinition,
  seed: number,
  most: number,
): { readonly leaks: readonly Leak[]; readonly shown: number } {
  const { measure } = definition;
  const kind = measure.kind as keyof typeof stepOf; // The tests use these three.
  const [item = ''] = definition.items;
  const waves = randomWaves(item, {
    seed,
    members: [0.35, 0.5, 0.75, 1].map((share) => Math.ceil(share * most))[seed % 4] ?? most,
    waves: [2, 3, 5][seed % 3] ?? 2,
    churn: [0.05, 0.15, 0.3][Math.floor(seed / 2) % 3] ?? 0,
    response: [0.6, 0.85, 0.97][Math.floor(seed / 3) % 3] ?? 1,
    satisfied: [0.5, 0.7, 0.9][Math.floor(seed / 4) % 3] ?? 0.5,
    ...(kind === 'netScore' && { scale: { lowest: 0, highest: 10 } }),
  });
  const { history, truth } = publishWaves(definition, waves, stepOf[kind]);
  const { leaks } = attackHistory(history, {
    minimum: minimumRespondents(measure),
    closenessPct: 0,
    truth,
  });
  const shown = history.waves.flatMap(({ cells }) => cells).filter(({ mean }) => mean !== null).length;
  return { leaks, shown };
}
