/** A condition as data: a closed, typed subset of JsonLogic. `fact` reads what the frame knows of the member. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly item: string; readonly op: '>=' | '<=' | '==' | '!='; readonly value: number }
  | { readonly answered: string }
  | { readonly fact: 'memberKind' | 'hasOffice'; readonly op: '==' | '!='; readonly value: string };

/** What the frame says about the member who answers. */
export interface MemberFacts {
  readonly memberKind: string;
  readonly hasOffice: string;
}
