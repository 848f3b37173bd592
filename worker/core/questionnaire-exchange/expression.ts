/** Whose expressions: XPath of ODK, the expression manager of LimeSurvey, SurveyJS. */
export type Dialect = 'xlsform' | 'limesurvey' | 'surveyjs';

export type BinaryOperator =
  | 'or'
  | 'and'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'allof'
  | 'noneof';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly parts: readonly Expression[] }
  /** What another question was answered. */
  | { readonly kind: 'reference'; readonly name: string }
  /** A column of the choices, in a filter of choices (XLSForm). */
  | { readonly kind: 'column'; readonly name: string }
  /** The question itself, in its own check. */
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** An expression that cannot be read or that our conditions cannot say; the message names the part. */
export class NotTranslatable extends Error {}
