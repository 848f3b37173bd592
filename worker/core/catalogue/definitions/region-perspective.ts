import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const regionPerspective: readonly IndicatorDefinition[] = [
  {
    code: 'R-JOINT',
    version: '1.0.0',
    name: { de: 'Gemeinsame Strategie vs. Eigennutz', en: 'Joint strategy vs self-interest' },
    subject: {
      de: 'Der Vorsprung der gemeinsamen Strategie vor dem Eigennutz',
      en: 'The lead of joint strategy over self-interest',
    },
    perspective: 'R',
    origin: 'answers',
    estimator: 'unweighted',
    measure: {
      kind: 'topBoxDifference',
      plus: ['JS1', 'JS2', 'JS3'],
      minus: 'SI1',
      from: 4,
      validShare: 2 / 3,
    },
    unit: 'percentagePoints',
    direction: 'up',
    temporal: 'level',
    timing: null,
    population: 'allMembers',
    kinds: clusterKinds,
    items: ['JS1', 'JS2', 'JS3', 'SI1'],
    segments: ['memberKind', 'sizeClass', 'tenure', 'stayers'],
    assessableFromAge: 0,
    corridors: { initiation: { min: 0 }, growth: { min: 20 }, maturity: { min: 35 } },
    corridorSource: 'own',
    negligibleChange: 5,
    references: ['MIN13', 'TER07'],
  },
];
