import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

/** Counted from the register: a change is a difference of counts, so no change is too small to name. */
const ofRegister = {
  version: '1.0.0',
  perspective: 'N',
  origin: 'records',
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
    subject: { de: 'Die Zahl der aktiven Unternehmen', en: 'The number of active companies' },
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
    corridors: { initiation: { min: 85 }, growth: { min: 90 }, maturity: { min: 92 } },
    references: ['ECEI10'],
  },
];
