import type { Answers } from '../../questionnaire/answer.ts';
import type { MemberKind } from '../../organisation.ts';
import type { IndicatorValue } from '../../indicator-value.ts';
import type { FirmReading } from '../firm-reading.ts';

/** Item code → item version that was asked in a wave. */
export type ItemVersions = Readonly<Record<string, string>>;

/** The readings of the firms of one cell, after those outside the domain have left. */
export interface CellReadings {
  /** Contributions of the valid respondents, in the unit of the definition. */
  readonly contributions: readonly number[];
  readonly dontKnow: number;
  /** Members of the domain (N): valid, don't know and missing. */
  readonly population: number;
}

/** A measure over the answers of a wave: one reading per firm, then one value per cell. */
export interface AnswerMeasure<M> {
  readonly source: 'answers';
  /** Lowest and highest contribution a firm can make; null for counted measures. */
  ends(measure: M): { readonly lowest: number; readonly highest: number } | null;
  /** Contributions whose shares are told beside the value. */
  readonly categories?: readonly number[];
  isAsked(measure: M, itemVersions: ItemVersions): boolean;
  readFirm(measure: M, answers: Answers | undefined, itemVersions: ItemVersions): FirmReading;
  /** Called with at least one valid respondent. */
  summarise(measure: M, cell: CellReadings, definitionVersion: string): IndicatorValue;
  /** The same where the frame is unknown: no correction, no bounds. A measure without it needs a frame. */
  summariseUnframed?(
    measure: M,
    cell: Omit<CellReadings, 'population'>,
    definitionVersion: string,
  ): IndicatorValue;
}

/** A membership, half-open: `leftOn` is the first day without it. */
export interface Membership {
  readonly memberKind: MemberKind;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}

/** A measure over the register of members on a reference day. */
export interface RegisterMeasure {
  readonly source: 'register';
  evaluate(members: readonly Membership[], referenceOn: string, definitionVersion: string): IndicatorValue;
}

export const ledgerCategories = [
  'fees',
  'services',
  'sponsoring',
  'projectGrants',
  'publicCore',
  'inKind',
] as const;
export type LedgerCategory = (typeof ledgerCategories)[number];

/** How firm an amount is. */
export const ledgerStages = ['planned', 'contracted', 'actual'] as const;
export type LedgerStage = (typeof ledgerStages)[number];

/** One line of income of a year. `payers` counts the members and customers behind it, where known. */
export interface LedgerLine {
  readonly year: number;
  readonly category: LedgerCategory;
  /** Only `actual` counts; plans and budgets do not. */
  readonly stage: LedgerStage;
  readonly amountCents: number;
  readonly payers: number | null;
  /** The most that one of several payers paid; null where unknown. */
  readonly largestCents: number | null;
  /** Who paid, where the books name one. */
  readonly payer: string | null;
}

/** A value of records with what its disclosure outside needs. */
export interface LedgerMeasurement {
  readonly value: IndicatorValue;
  /** The lines that firms paid and the value speaks about. */
  readonly income: readonly LedgerLine[];
}

/** A measure over the income of a year. */
export interface LedgerMeasure {
  readonly source: 'ledger';
  evaluate(lines: readonly LedgerLine[], year: number, definitionVersion: string): LedgerMeasurement;
}

export type MeasureEntry<M> = AnswerMeasure<M> | RegisterMeasure | LedgerMeasure;
