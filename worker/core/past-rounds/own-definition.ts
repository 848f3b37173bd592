import type { IndicatorDefinition, Measure } from '../catalogue/definition.ts';
import { clusterKinds, type Text } from '../organisation.ts';
import type { Item } from '../questionnaire/questionnaire.ts';

export type OwnMeasure = Extract<Measure, { kind: 'optionShare' | 'itemMean' }>;

/** What an indicator of one's own can take of a question, by a code that stays. */
export interface OwnChoice {
  readonly code: string;
  readonly measure: OwnMeasure;
  readonly item: Item;
}

/** Half-widths inside which a change counts as none: 5 points, or 0.2 of a scale (RULINGS, Numbers 6). */
const negligible = { optionShare: 5, itemMean: 0.2 } as const;

/** An indicator that a cluster defines: no corridor, no segments, so nothing but its headline is ever told. */
export function ownDefinition({
  code,
  measure,
  name,
}: {
  readonly code: string;
  readonly measure: OwnMeasure;
  readonly name: Text;
}): IndicatorDefinition {
  return {
    code,
    version: '1.0.0',
    name,
    subject: name,
    perspective: 'own',
    origin: 'answers',
    measure,
    estimator: 'unweighted',
    unit: measure.kind === 'optionShare' ? 'percent' : 'scale',
    direction: 'corridor',
    temporal: 'level',
    timing: null,
    population: 'allMembers',
    kinds: clusterKinds,
    items: [measure.item],
    segments: [],
    // Past rounds may be older than the cluster, and without a corridor nothing is assessed.
    assessableFromAge: Number.NEGATIVE_INFINITY,
    corridors: { initiation: null, growth: null, maturity: null },
    corridorSource: 'own',
    negligibleChange: negligible[measure.kind],
    references: [],
  };
}

/** The shares and the mean that a question offers; what is neither chosen nor a number offers nothing. */
export function ownChoices(item: Item): readonly OwnChoice[] {
  const { code } = item;
  if (item.type === 'number' || item.type === 'money') return [mean(item, item.min, item.max)];
  if (item.type === 'zeroToTen') return [mean(item, 0, 10)];
  if (item.type !== 'rating' && item.type !== 'single' && item.type !== 'multiple') return [];
  const shares = item.options.map((option) => ({
    code: `E-${code}-${option.code}`,
    item,
    measure: { kind: 'optionShare', item: code, options: [option.code] } as const,
  }));
  const codes = item.options.map((option) => option.code);
  // Numbers of choices that are no points of a scale have no mean.
  return item.type === 'rating' ? [...shares, mean(item, Math.min(...codes), Math.max(...codes))] : shares;
}

function mean(item: Item, lowest: number, highest: number): OwnChoice {
  return { code: `E-${item.code}-M`, item, measure: { kind: 'itemMean', item: item.code, lowest, highest } };
}
