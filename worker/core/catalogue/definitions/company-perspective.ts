import { clusterKinds } from '../../organisation.ts';
import type { IndicatorDefinition } from '../definition.ts';

/** What every indicator of the company perspective shares: companies only, one firm one vote. */
const ofCompanies = {
  version: '1.0.0',
  perspective: 'U',
  origin: 'answers',
  estimator: 'unweighted',
  direction: 'up',
  temporal: 'level',
  timing: null,
  population: 'companies',
  kinds: clusterKinds,
  segments: ['sizeClass', 'tenure', 'stayers'],
  assessableFromAge: 0,
  corridorSource: 'own',
  negligibleChange: 5,
} as const satisfies Partial<IndicatorDefinition>;

export const companyPerspective: readonly IndicatorDefinition[] = [
  {
    ...ofCompanies,
    code: 'U-SAT-M',
    name: { de: 'Zufriedenheit mit dem {mgmt}', en: 'Satisfaction with the {mgmt}' },
    subject: { de: 'Die Zufriedenheit mit dem {mgmt}', en: 'Satisfaction with the {mgmt}' },
    measure: { kind: 'topBoxShare', item: 'SM1', from: 4 },
    unit: 'percent',
    items: ['SM1'],
    corridors: { initiation: { min: 60 }, growth: { min: 70 }, maturity: { min: 75 } },
    references: ['MIN13', 'HH', 'ECEI31'],
  },
  {
    ...ofCompanies,
    code: 'U-SAT-A',
    name: { de: 'Zufriedenheit mit dem Austausch', en: 'Satisfaction with exchange' },
    subject: { de: 'Die Zufriedenheit mit dem Austausch', en: 'Satisfaction with the exchange' },
    measure: { kind: 'topBoxShare', item: 'SA1', from: 4 },
    unit: 'percent',
    items: ['SA1'],
    corridors: { initiation: { min: 50 }, growth: { min: 65 }, maturity: { min: 75 } },
    references: ['MIN13'],
  },
  {
    ...ofCompanies,
    code: 'U-REC',
    name: { de: 'Netto-Weiterempfehlung', en: 'Net recommendation' },
    subject: { de: 'Die Netto-Weiterempfehlung', en: 'Net recommendation' },
    measure: { kind: 'netScore', item: 'NP1', promotersFrom: 9, detractorsTo: 6, minimumForScore: 30 },
    unit: 'points',
    items: ['NP1'],
    assessableFromAge: 3,
    corridors: { initiation: null, growth: { min: 0 }, maturity: { min: 20 } },
    references: ['VERB'],
  },
  {
    ...ofCompanies,
    code: 'U-CB',
    name: { de: 'Nutzen-Aufwand-Urteil', en: 'Benefit exceeds cost' },
    subject: {
      de: 'Der Anteil der Mitglieder mit überwiegendem Nutzen',
      en: 'The share of members for whom the benefit outweighs the effort',
    },
    measure: { kind: 'topBoxShare', item: 'CB1', from: 4 },
    unit: 'percent',
    items: ['CB1'],
    corridors: { initiation: { min: 30 }, growth: { min: 50 }, maturity: { min: 65 } },
    references: ['IAT10'],
  },
];
