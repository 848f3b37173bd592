export const comparisons = ['>=', '<=', '>', '<', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];

export const factNames = ['memberKind', 'hasOffice', 'clusterKind', 'sizeClass', 'tenure'] as const;
export type FactName = (typeof factNames)[number];

/**
 * A condition as data: a closed, typed subset of JsonLogic. `fact` reads what the frame knows of the member.
 * `==` with an option holds for several choices where the option is among them. A text is compared by `==` and
 * `!=`, a day (ISO) in its order in time.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly item: string; readonly op: Comparison; readonly value: number | string }
  | { readonly answered: string }
  | { readonly fact: FactName; readonly op: '==' | '!='; readonly value: string }
  | { readonly compare: Term; readonly op: Comparison; readonly to: Term };

/** A number made of answers. It is absent where one of its parts is, or where it is divided by 0. */
export type Term =
  | { readonly number: number }
  /** The number of an item: a code, a point of a scale, a number or an amount. */
  | { readonly item: string }
  /** How many options, places or members were chosen; 0 where none was. */
  | { readonly chosen: string }
  /** What one option was given: its percents or its place. */
  | { readonly item: string; readonly option: number }
  | { readonly computed: string }
  | { readonly add: readonly Term[] }
  | { readonly multiply: readonly Term[] }
  | { readonly subtract: Term; readonly from: Term }
  | { readonly divide: Term; readonly by: Term }
  | { readonly least: readonly Term[] }
  | { readonly greatest: readonly Term[] }
  /** To so many decimals, half away from zero. */
  | { readonly round: Term; readonly decimals: number }
  /** The first that is not absent. */
  | { readonly firstOf: readonly Term[] }
  | { readonly if: Condition; readonly value: Term; readonly otherwise: Term };

/** What the frame says about the member who answers; a fact that it does not know equals nothing. */
export interface MemberFacts extends Readonly<Partial<Record<FactName, string>>> {
  readonly memberKind: string;
  readonly hasOffice: string;
}
