import type { Text } from '../organisation.ts';
import type { BreakReason } from '../catalogue/series.ts';
import type { Condition } from './condition.ts';

export const itemTypes = [
  'rating',
  'zeroToTen',
  'single',
  'multiple',
  'number',
  'shortText',
  'longText',
] as const;
export type ItemType = (typeof itemTypes)[number];

export interface Option {
  readonly code: number;
  readonly label: Text;
  /** Chosen alone: clears every other option (multiple choice). */
  readonly exclusive?: boolean;
}

/** How this version of an item differs from the one before: 0 typo … 4 concept. */
export interface VersionChange {
  readonly from: string;
  readonly changeClass: 0 | 1 | 2 | 3 | 4;
  readonly reason: BreakReason;
}

interface ItemBase {
  readonly code: string;
  readonly version: string;
  readonly text: Text;
  readonly hint?: Text;
  /** Sentence above the statement, the same for a whole battery. */
  readonly lead?: Text;
  /** Label of the don't-know answer, where it is offered. */
  readonly dontKnow?: Text;
  /** Label of "does not apply", where it is offered. */
  readonly notApplicable?: Text;
  readonly showIf?: Condition;
  readonly changed?: VersionChange;
}

export type Item =
  | (ItemBase & { readonly type: 'rating'; readonly scale: string; readonly options: readonly Option[] })
  | (ItemBase & { readonly type: 'zeroToTen'; readonly lowLabel: Text; readonly highLabel: Text })
  /** Option code 90 is always "other" with a text field. */
  | (ItemBase & { readonly type: 'single'; readonly options: readonly Option[] })
  | (ItemBase & { readonly type: 'multiple'; readonly options: readonly Option[] })
  | (ItemBase & { readonly type: 'number'; readonly unit: Text; readonly min: number; readonly max: number })
  | (ItemBase & { readonly type: 'shortText'; readonly maxLength: number })
  | (ItemBase & { readonly type: 'longText'; readonly maxLength: number });

export interface Section {
  readonly code: string;
  readonly title: Text;
  readonly items: readonly Item[];
}

/** An instrument as it was published: never edited, known by its content hash. */
export interface Questionnaire {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly sections: readonly Section[];
}
