import type { BreakReason } from '../../catalogue/series.ts';
import type { Locale, Text } from '../../organisation.ts';
import type { Condition } from '../condition.ts';
import type { ChangeClass } from '../questionnaire.ts';
import type { TextChangeKind } from './text-change.ts';

export const facets = [
  'text',
  'lead',
  'hint',
  'heading',
  'details',
  'type',
  'scaleLength',
  'options',
  'labels',
  'ends',
  'unit',
  'range',
  'length',
  'dontKnow',
  'notApplicable',
  'order',
  'precedes',
  'routing',
  'validation',
  'message',
  'required',
  'concept',
  'sensitive',
  'translation',
  'name',
  'other',
] as const;
/** What of an item differs: all of it is part of its version. */
export type Facet = (typeof facets)[number];

/** One respect in which two versions of an item differ. */
export interface ItemDifference {
  readonly facet: Facet;
  /** Of a text: how it became the other one. */
  readonly kind?: TextChangeKind;
  readonly changeClass: ChangeClass;
  readonly reason: BreakReason;
  /** The language that differs; both where it is absent. */
  readonly language?: Locale;
  /** Code of the part of a battery or roster that differs. */
  readonly part?: string;
  /** As a person reads it; absent where there was nothing, or where it is a condition. */
  readonly before?: Text;
  readonly after?: Text;
  readonly conditions?: { readonly before?: Condition; readonly after?: Condition };
}

/** What a difference comes to: the gravest class, and the first reason for it. */
export interface ProposedChange {
  readonly changeClass: ChangeClass;
  readonly reason: BreakReason;
  readonly language?: Locale;
}

/** @returns class 0 where nothing differs */
export function proposedChange(differences: readonly ItemDifference[]): ProposedChange {
  const changeClass = differences.reduce<ChangeClass>(
    (gravest, each) => (each.changeClass > gravest ? each.changeClass : gravest),
    0,
  );
  const gravest = differences.filter((each) => each.changeClass === changeClass);
  const [first] = gravest;
  if (first === undefined) return { changeClass, reason: 'wording' };
  const { reason, language } = first;
  const isOneLanguage = language !== undefined && gravest.every((each) => each.language === language);
  return { changeClass, reason, ...(isOneLanguage ? { language } : {}) };
}
