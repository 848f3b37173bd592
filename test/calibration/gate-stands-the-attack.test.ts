import { expect, test } from 'vitest';
import type { IndicatorDefinition } from '../../worker/core/catalogue/definition.ts';
import { definitionOf } from '../core/catalogue/wave-factory.ts';
import { leaksOfRandomCluster } from '../core/disclosure/attack/leaks-of-random-cluster.ts';

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
  'nothing about few, or about those who agree, follows from a %s in 67 random clusters, 201 with the other kinds',
  (_, definition) => {
    const leaky = Array.from({ length: 67 }, (_each, seed) => seed).filter(
      (seed) => leaksOfRandomCluster(definition, 1000 + seed, 100).leaks.length > 0,
    );
    expect(leaky).toEqual([]);
  },
  600_000,
);
