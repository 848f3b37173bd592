import type { BreakReason, Decomposition } from '../catalogue/series.ts';
import type { AbsentValue } from '../indicator-value.ts';
import type { Text } from '../organisation.ts';
import type { Unit } from '../catalogue/definition.ts';

/** What every finding names. Numbers are unrounded, in the unit of the definition; rounding is the renderer's. */
interface About {
  readonly subject: Text;
  readonly unit: Unit;
  readonly year: number;
}

interface Compared extends About {
  readonly value: number;
  readonly previousYear: number;
  readonly previousValue: number;
  readonly delta: number;
  /** Signed bounds of the change; null for counted values. */
  readonly deltaLower: number | null;
  readonly deltaUpper: number | null;
}

/** A sentence that follows the main one. */
export type Addition =
  | { readonly key: 'census' }
  | { readonly key: 'composition'; readonly decomposition: Decomposition }
  | { readonly key: 'npsSmall'; readonly shares: NonNullable<AbsentValue['shares']> };

/** The finding of an indicator in one sentence, chosen by rule: the first that holds. The words are i18n's. */
export type Finding = { readonly additions: readonly Addition[] } & (
  | ({ readonly key: 'notApplicable' } & About)
  | ({ readonly key: 'noAnswers' } & About)
  | ({ readonly key: 'suppressed' } & About)
  | ({ readonly key: 'tooEarly'; readonly assessableFromYear: number; readonly clusterYear: number } & About)
  | ({
      /** `frameUnknown`: nobody knows who was asked, so the value stands alone, without a word of change. */
      readonly key: 'first' | 'frameUnknown';
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
    } & About)
  | ({ readonly key: 'seriesBreak'; readonly breakYear: number; readonly reason: BreakReason } & About)
  | ({ readonly key: 'risen' | 'fallen' | 'risenSlightly' | 'fallenSlightly' | 'undecided' } & Compared)
  | ({ readonly key: 'unchanged'; readonly margin: number } & Compared)
);
