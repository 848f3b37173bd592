import type { Locale, Text } from '../organisation.ts';
import type { BreakReason } from '../catalogue/series.ts';
import type { Condition, Term } from './condition.ts';

export const itemTypes = [
  'rating',
  'zeroToTen',
  'single',
  'multiple',
  'ranking',
  'number',
  'money',
  'percentSplit',
  'date',
  'shortText',
  'longText',
  'consent',
  'information',
  'importancePerformance',
  'roster',
] as const;
export type ItemType = (typeof itemTypes)[number];

export interface Option {
  readonly code: number;
  readonly label: Text;
  /** Chosen alone: clears every other option (multiple choice). */
  readonly exclusive?: boolean;
  /** Offered only where this holds; an answer that is no longer offered does not count. */
  readonly showIf?: Condition;
}

export const changeClasses = [0, 1, 2, 3, 4] as const;
/** 0 typo · 1 editorial, same meaning · 2 wording or translation · 3 scale, labels, order, layout, mode · 4 concept. */
export type ChangeClass = (typeof changeClasses)[number];

/** How this version of an item differs from the one before. */
export interface VersionChange {
  readonly from: string;
  readonly changeClass: ChangeClass;
  readonly reason: BreakReason;
  /** The language whose wording changed; both where it is absent. */
  readonly language?: Locale;
  /** A person put the change lower than it was proposed, and wrote down why. */
  readonly lowered?: { readonly proposed: ChangeClass; readonly because: string };
}

/** Holds once everything it names is answered; otherwise the answer is not taken and the message says why. */
export interface Check {
  readonly holds: Condition;
  readonly message: Text;
}

export const translationStates = ['draft', 'translated', 'reviewed', 'pretested'] as const;
/** How far the English wording has come; German is the source. */
export type TranslationState = (typeof translationStates)[number];

/**
 * How the version that a later wave had asked before this one was published differs from it: past rounds arrive in
 * any order, and what is published is never edited.
 */
export type FollowingChange = Omit<VersionChange, 'from'> & { readonly to: string };

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
  readonly checks?: readonly Check[];
  /** The page is not left without an answer. For consent and for what decides which questions follow. */
  readonly required?: boolean;
  /** What is measured; it outlives code and wording. */
  readonly concept?: string;
  /** Why a sensitive question is asked. */
  readonly sensitiveBecause?: Text;
  readonly translation?: TranslationState;
  readonly changed?: VersionChange;
  readonly followedBy?: FollowingChange;
}

interface WithOptions {
  readonly options: readonly Option[];
}

interface InRandomOrder {
  /** The options stand in another order for every respondent; "other" and what is chosen alone stay last. */
  readonly randomOrder?: boolean;
}

/** One thing that an importance × performance battery asks about, with a version and a history of its own. */
export interface BatteryRow {
  readonly code: string;
  readonly version: string;
  readonly label: Text;
  readonly showIf?: Condition;
  readonly changed?: VersionChange;
}

/** One question of a battery; `code` and the code of a row make the code of an item: IMP and SV01, IMP_SV01. */
export interface BatteryQuestion {
  readonly code: string;
  readonly version: string;
  /** May hold `{angebot}`, the label of the row. */
  readonly text: Text;
  readonly hint?: Text;
  readonly dontKnow?: Text;
  readonly changed?: VersionChange;
}

/** A member of the frozen frame, as a roster offers it. */
export interface RosterMember {
  readonly id: string;
  readonly name: string;
  /** Named by the same company the last time. */
  readonly recent?: boolean;
}

export type Item =
  | (ItemBase & WithOptions & { readonly type: 'rating'; readonly scale: string })
  | (ItemBase & { readonly type: 'zeroToTen'; readonly lowLabel: Text; readonly highLabel: Text })
  /** Option code 90 is always "other" with a text field. */
  | (ItemBase & WithOptions & InRandomOrder & { readonly type: 'single' })
  | (ItemBase & WithOptions & InRandomOrder & { readonly type: 'multiple' })
  /** `atMost`: only so many places are given. */
  | (ItemBase & WithOptions & InRandomOrder & { readonly type: 'ranking'; readonly atMost?: number })
  | (ItemBase & { readonly type: 'number'; readonly unit: Text; readonly min: number; readonly max: number })
  /** In euros, with cents where they are given; `unit` says per what: "€ pro Jahr". */
  | (ItemBase & { readonly type: 'money'; readonly unit: Text; readonly min: number; readonly max: number })
  /** Whole percents that add up to 100 over the options. */
  | (ItemBase & WithOptions & { readonly type: 'percentSplit' })
  /** ISO days, both included. */
  | (ItemBase & { readonly type: 'date'; readonly min?: string; readonly max?: string })
  | (ItemBase & { readonly type: 'shortText'; readonly maxLength: number })
  | (ItemBase & { readonly type: 'longText'; readonly maxLength: number })
  /** `details` says what the data are used for, who sees them and how consent is withdrawn. Nothing is preset. */
  | (ItemBase & {
      readonly type: 'consent';
      readonly details: Text;
      readonly agree: Text;
      readonly decline: Text;
    })
  /** A text that asks nothing. */
  | (ItemBase & { readonly type: 'information' })
  /** For every row: used? – how important? – if used, how good? – at most `atMost` times: why not used? */
  | (ItemBase & {
      readonly type: 'importancePerformance';
      readonly rows: readonly BatteryRow[];
      readonly used: BatteryQuestion & { readonly yes: Text; readonly no: Text };
      readonly importance: BatteryQuestion & WithOptions & { readonly scale: string };
      readonly performance: BatteryQuestion & WithOptions & { readonly scale: string };
      /** Asked of those who do not use what they rate at `fromImportance` or above, the most important first. */
      readonly whyNot?: BatteryQuestion &
        WithOptions & { readonly fromImportance: number; readonly atMost: number };
    })
  /** Members of the frame, several of them; `details` is asked of each one named, at most of `detailsAtMost`. */
  | (ItemBase & {
      readonly type: 'roster';
      readonly none: Text;
      /** Their texts may hold `{mitglied}`. */
      readonly details: readonly Item[];
      readonly detailsAtMost: number;
      /** Who is offered: filled in when the instrument is asked, never published. */
      readonly members?: readonly RosterMember[];
    });

export type ItemOf<T extends ItemType> = Extract<Item, { readonly type: T }>;

export interface Section {
  readonly code: string;
  readonly title: Text;
  readonly items: readonly Item[];
  readonly showIf?: Condition;
  /** The questions stand in another order for every respondent; a follow-up stays behind what it follows. */
  readonly randomOrder?: boolean;
}

/** A number made of answers, for conditions, checks and texts. It is worked out anew and never stored. */
export interface ComputedValue {
  readonly code: string;
  readonly label: Text;
  readonly value: Term;
}

/** An instrument as it was published: never edited, known by its content hash. */
export interface Questionnaire {
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  readonly sections: readonly Section[];
  readonly computed?: readonly ComputedValue[];
}
