import { chooseLeavers } from './choose-leavers.ts';
import { drawMember } from './draw-member.ts';
import { holdWave } from './hold-wave.ts';
import type { Population, PopulationMember, PopulationWave } from './population.ts';
import type { PopulationParameters } from './population-parameters.ts';
import { randomStream } from './random-stream.ts';

/**
 * One cluster through all its waves: members join, judge, answer or not, and leave. Everything is known that an
 * estimate can be compared with: everybody's answers, the propensities, the parameters.
 * @param seed any integer; the same seed gives the same population
 * @method latent trait (firm + tenure + size + firm-year + item noise) with fixed thresholds; response by logistic
 *   propensities and order sampling of a planned size; leavers chosen after the wave by rule
 * @verified test/core/demo/generate-population.test.ts
 */
export function generatePopulation(parameters: PopulationParameters, seed: number): Population {
  let members: readonly PopulationMember[] = [];
  const waves: PopulationWave[] = [];
  for (const [position, plan] of parameters.waves.entries()) {
    const joiners = Array.from({ length: plan.joiners }, (_, i) =>
      drawMember(parameters, seed, members.length + i, plan, position === 0),
    );
    members = [...members, ...joiners];
    const wave = holdWave(members, plan, parameters, seed);
    const leaving = chooseLeavers(wave.frame, plan.leavers, (key) =>
      randomStream(seed, key, plan.year, 'leaves'),
    );
    members = members.map((member) =>
      // The end of the year, after the field has closed.
      leaving.includes(member.key) ? { ...member, leftOn: `${plan.year + 1}-01-01` } : member,
    );
    waves.push(wave);
  }
  return { members, waves };
}
