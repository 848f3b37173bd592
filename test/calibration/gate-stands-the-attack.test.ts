import { expect, test } from 'vitest';
import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import { attackHistory } from '../../worker/core/disclosure/attack/attack-history.ts';
import { definitionOf } from '../core/catalogue/wave-factory.ts';
import { leaksOfRandomCluster } from '../core/disclosure/attack/leaks-of-random-cluster.ts';
import { publishWaves } from '../core/disclosure/attack/publish-waves.ts';
import { randomWaves } from '../core/disclosure/attack/random-waves.ts';

/** The whole family: every way in which an indicator may be broken down. */
const everyWay = {
  population: 'allMembers',
  segments: ['memberKind', 'sizeClass', 'tenure', 'stayers'],
} as const satisfies Partial<IndicatorDefinition>;

const measured: readonly IndicatorDefinition[] = [
  { ...definitionOf('U-SAT-M'), ...everyWay },
  { ...definitionOf('U-REC'), ...everyWay },
  {
    ...definitionOf('U-SAT-M'),
    ...everyWay,
    measure: { kind: 'itemMean', item: 'SM1', lowest: 1, highest: 5 },
  },
];

test.each(measured.map((definition) => [definition.measure.kind, definition] as const))(
  'nothing about few, or about those who agree, follows from a %s in 200 random clusters',
  (_, definition) => {
    const leaky = Array.from({ length: 200 }, (_each, seed) => seed).filter(
      (seed) => leaksOfRandomCluster(definition, 1000 + seed, 100).leaks.length > 0,
    );
    expect(leaky).toEqual([]);
  },
  600_000,
);

test('the attack on an indicator of 200 members over twelve waves takes a few seconds', () => {
  const [satisfaction] = measured;
  if (satisfaction === undefined) throw new Error('no indicator');
  const plan = { seed: 3, members: 200, waves: 12, churn: 0.02, response: 0.97, satisfied: 0.6 };
  const { history, truth } = publishWaves(satisfaction, randomWaves('SM1', plan), 100);
  const started = performance.now();
  attackHistory(history, { minimum: 5, closenessPct: 10, truth });
  expect(performance.now() - started).toBeLessThan(20_000);
}, 120_000);
