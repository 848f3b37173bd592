import { bioenergieBeispielland } from './clusters/bioenergie-beispielland.ts';
import { holzMustertal } from './clusters/holz-mustertal.ts';
import { wasserstoffProbe } from './clusters/wasserstoff-probe.ts';
import type { DemoCluster } from './demo-cluster.ts';
import { describeMembers } from './describe-members.ts';
import type { DemoPlan } from './demo-plan.ts';
import type { DemoTruth } from './demo-truth.ts';
import { generatePopulation } from './generate-population.ts';
import { ledgerLines } from './ledger-lines.ts';
import { ownFinancing } from './own-financing.ts';
import type { Population } from './population.ts';
import { randomStream } from './random-stream.ts';
import { responseDay } from './response-day.ts';
import { waveTruth } from './wave-truth.ts';

/** The seed of the shipped demo. */
export const demoSeed = 216;

export interface Demo {
  readonly clusters: readonly DemoCluster[];
  /** By slug of the cluster. */
  readonly truth: Readonly<Record<string, DemoTruth>>;
}

const plans: readonly DemoPlan[] = [bioenergieBeispielland, holzMustertal, wasserstoffProbe];

/**
 * Three invented clusters and what is true about them. The same seed gives the same demo.
 * @verified test/core/demo/generate-demo.test.ts
 */
export function generateDemo(seed: number): Demo {
  const drawn = plans.map((plan) => ({ plan, population: generatePopulation(plan.population, seed) }));
  const described = drawn.map(({ plan, population }) => ({
    plan,
    population,
    cluster: describeCluster(plan, population, seed),
  }));
  return {
    clusters: described.map(({ cluster }) => cluster),
    truth: Object.fromEntries(
      described.map(({ plan, population, cluster }) => [
        plan.profile.slug,
        {
          parameters: plan.population,
          waves: population.waves.map((wave) => waveTruth(wave, population, plan.population)),
          ownFinancingPct: ownFinancing(cluster.ledger),
        },
      ]),
    ),
  };
}

function describeCluster(plan: DemoPlan, population: Population, seed: number): DemoCluster {
  return {
    ...plan.profile,
    members: describeMembers(population.members, plan.names, seed),
    ledger: ledgerLines(plan.ledger, population.members),
    events: plan.events,
    waves: population.waves.map(({ plan: wave, frame }) => ({
      year: wave.year,
      questionnaireVersion: wave.questionnaireVersion,
      opensOn: wave.opensOn,
      closesOn: wave.closesOn,
      state: wave.state,
      responses: frame.flatMap(({ key, given }) =>
        given === null
          ? []
          : [
              {
                memberKey: key,
                answers: given,
                day: responseDay(wave, randomStream(seed, key, wave.year, 'day')),
              },
            ],
      ),
    })),
  };
}
