import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

/** Counted from the register: a count has no change too small to name, a share of few members has. */
const ofRegister = {
  version: '1.0.0',
  perspective: 'N',
  origin: 'records',
  estimator: 'counted',
  direction: 'up',
  timing: null,
  kinds: clusterKinds,
  items: [],
  segments: [],
  assessableFromAge: 0,
  corridorSource: 'own',
  negligibleChange: 0,
} as const satisfies Partial<IndicatorDefinition>;

export const networkPerspective: readonly IndicatorDefinition[] = [
  {
    ...ofRegister,
    code: 'N-MASS',
    name: { de: 'Kritische Masse', en: 'Critical mass' },
    subject: { de: 'Die Zahl der Mitgliedsunternehmen', en: 'The number of member companies' },
    measure: { kind: 'activeCompanies' },
    unit: 'count',
    temporal: 'stock',
    population: 'companies',
    corridors: { initiation: { min: 12 }, growth: { min: 25 }, maturity: null },
    references: ['MIN13'],
  },
  {
    ...ofRegister,
    code: 'N-RET',
    name: { de: 'Mitgliederbindung', en: 'Retention' },
    subject: { de: 'Die Mitgliederbindung', en: 'Member retention' },
    measure: { kind: 'retention' },
    unit: 'percent',
    temporal: 'flow',
    population: 'allMembers',
    negligibleChange: 2,
    corridors: { initiation: { min: 85 }, growth: { min: 90 }, maturity: { min: 92 } },
    references: ['ECEI10'],
  },
];
