import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const dataQuality: readonly IndicatorDefinition[] = [
  {
    code: 'Q-RESP',
    version: '1.0.0',
    name: { de: 'Rücklaufquote', en: 'Response rate' },
    subject: { de: 'Die Rücklaufquote', en: 'The response rate' },
    perspective: 'meta',
    origin: 'answers',
    estimator: 'counted',
    measure: { kind: 'responseRate' },
    unit: 'percent',
    direction: 'up',
    temporal: 'level',
    timing: null,
    population: 'allMembers',
    kinds: clusterKinds,
    items: [],
    segments: ['memberKind', 'sizeClass', 'tenure'],
    assessableFromAge: 0,
    corridors: { initiation: { min: 50 }, growth: { min: 60 }, maturity: { min: 60 } },
    corridorSource: 'own',
    negligibleChange: 2,
    references: ['AAPOR'],
  },
];
