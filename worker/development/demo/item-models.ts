/** How an item turns a latent judgement into a code. */
export interface ItemModel {
  readonly code: string;
  /** What it measures: the firm's satisfaction, or its own shortage of skilled workers. */
  readonly factor: 'satisfaction' | 'pressure';
  /** Weight of the factor; negative where the content is negative. */
  readonly loading: number;
  /** Shift of the item against SM1, in latent units. */
  readonly offset: number;
  /** Boundaries between neighbouring codes, rising. */
  readonly cuts: readonly number[];
  readonly lowestCode: 0 | 1;
  /** Probability of "kann ich nicht beurteilen" after two years of membership; null where it is not offered. */
  readonly dontKnow: number | null;
  /** Probability of "trifft nicht zu"; null where it is not offered. */
  readonly notApplicable: number | null;
  /** An earlier wording that was answered differently. */
  readonly earlier?: { readonly version: string; readonly shift: number };
}

/** The top two codes begin at 0, so an item without offset has them at half the firms when the level is 0. */
const fivePoint = [-1.6, -0.75, 0, 1.15] as const;
const contribution = [-1.5, -0.7, 0, 1.1] as const;
/** Few nines and tens, as German respondents answer. */
const elevenPoint = [-2.3, -2.1, -1.85, -1.6, -1.3, -0.85, -0.5, 0, 0.75, 1.4] as const;

const base = {
  factor: 'satisfaction',
  cuts: fivePoint,
  lowestCode: 1,
  dontKnow: null,
  notApplicable: null,
} as const;
const effect = { ...base, cuts: contribution, lowestCode: 0 } as const;

/** The judgement all others are measured against: no offset, full loading. */
export const satisfactionItem: ItemModel = { ...base, code: 'SM1', loading: 1, offset: 0, dontKnow: 0.03 };

/** The answered scales of the core instrument, in its order. */
export const itemModels: readonly ItemModel[] = [
  satisfactionItem,
  {
    ...base,
    code: 'SA1',
    loading: 0.9,
    offset: 0.05,
    dontKnow: 0.02,
    // Without its hint, many rated the events instead of the exchange.
    earlier: { version: '0.9.0', shift: 0.3 },
  },
  { ...base, code: 'CB1', loading: 0.8, offset: -0.15, dontKnow: 0.05 },
  { ...base, code: 'NP1', loading: 0.9, offset: 0, cuts: elevenPoint, lowestCode: 0 },
  { ...base, code: 'TR1', loading: 0.6, offset: 0.15, dontKnow: 0.05 },
  { ...base, code: 'TR2', loading: 0.5, offset: -0.05 },
  { ...base, code: 'NE1', loading: 0.6, offset: 0.4, dontKnow: 0.12 },
  { ...base, code: 'DO1', loading: -0.5, offset: -0.4, dontKnow: 0.1 },
  { ...base, code: 'JS1', loading: 0.7, offset: 0.1, dontKnow: 0.1 },
  { ...base, code: 'JS2', loading: 0.7, offset: -0.25, dontKnow: 0.06 },
  { ...base, code: 'JS3', loading: 0.6, offset: 0.15, dontKnow: 0.06 },
  { ...base, code: 'SI1', loading: -0.4, offset: -0.3, dontKnow: 0.08 },
  { ...effect, code: 'KG1', loading: 0.7, offset: -0.5, dontKnow: 0.05, notApplicable: 0.05 },
  { ...effect, code: 'QK1', loading: 0.7, offset: -0.6, dontKnow: 0.06 },
  { ...base, code: 'PP1', factor: 'pressure', loading: 1, offset: 0 },
  { ...effect, code: 'HR2', loading: 0.6, offset: -0.8, dontKnow: 0.06 },
];
