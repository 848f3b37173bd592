import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const organisationPerspective: readonly IndicatorDefinition[] = [
  {
    code: 'O-OFR',
    version: '1.0.0',
    name: { de: 'Eigenfinanzierungsquote', en: 'Own-financing ratio' },
    subject: { de: 'Die Eigenfinanzierungsquote', en: 'The own-financing ratio' },
    perspective: 'O',
    origin: 'records',
    estimator: 'counted',
    measure: { kind: 'ownFinancing' },
    unit: 'percent',
    direction: 'corridor',
    temporal: 'flow',
    timing: 'lag',
    population: 'ledger',
    kinds: clusterKinds,
    items: [],
    segments: [],
    assessableFromAge: 0,
    corridors: { initiation: { min: 10, max: 30 }, growth: { min: 30, max: 50 }, maturity: { min: 50 } },
    corridorSource: 'own',
    negligibleChange: 2,
    references: ['MIN13', 'IAT10', 'ECCP17'],
  },
];
