import type { Locale, Text } from '../organisation.ts';

/** A cell as a reader of tables gives it: what the file holds, nothing guessed. */
export interface SourceCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'day' | 'empty' | 'error';
}

/** What a field can hold once it is read. Null: nothing is given. Money is in cents. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** Values of one row by field code; a field that is not there was not in the file. */
export type RowValues = Readonly<Record<string, FieldValue>>;

export interface Choice {
  readonly code: string;
  readonly label: Text;
  /** Other words for it, in any language. */
  readonly synonyms?: readonly string[];
}

export type FieldType =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'lines'; readonly maxLength: number }
  | { readonly kind: 'email' }
  | { readonly kind: 'day' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'wholeNumber'; readonly min: number; readonly max: number }
  | { readonly kind: 'amount' }
  /** Amounts of years as one text: `2024: 120000.00; 2025: 90000.00`. */
  | { readonly kind: 'yearAmounts'; readonly maxLength: number }
  | { readonly kind: 'tags'; readonly maxCount: number; readonly maxLength: number }
  | {
      readonly kind: 'choice';
      readonly options: readonly Choice[];
      /** A number stands for the last option whose lower bound it reaches: a headcount for its size class. */
      readonly fromNumber?: readonly { readonly atLeast: number; readonly code: string }[];
    };

export interface FieldSpec {
  /** Header of exports, stable. */
  readonly code: string;
  readonly header: Text;
  /** Other headers under which spreadsheets carry it. */
  readonly synonyms?: readonly string[];
  /** `always`: in every row. `new`: in rows about something that is not there yet. */
  readonly required?: 'always' | 'new';
  /** Another way to say something: understood in imports, not written in exports. */
  readonly importOnly?: boolean;
  readonly type: FieldType;
}

/** What is wrong with a cell or a row; the interface has one sentence for each. */
export const cellProblemCodes = [
  'required',
  'tooLong',
  'choice',
  'yesNo',
  'amount',
  'amountDecimals',
  'wholeNumber',
  'day',
  'email',
  'tags',
  'errorValue',
  'sizeClassNeeded',
  'leftBeforeJoined',
  'contactIncomplete',
  'furtherContacts',
  'periodEmpty',
  'negative',
  'largest',
  'yearAmounts',
  'yearOutside',
  'history',
  'historyFuture',
  'historyContradicts',
  'historyStart',
] as const;
export type CellProblemCode = (typeof cellProblemCodes)[number];

export interface FieldProblem {
  readonly field: string;
  readonly code: CellProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a row is looked at with. */
export interface RowContext {
  /** ISO day. */
  readonly today: string;
  /** What is there now; null for a new row. */
  readonly before: RowValues | null;
}

/** A table that can be imported and exported: its fields, and what makes two rows the same thing. */
export interface TableSpec {
  readonly fields: readonly FieldSpec[];
  /** Two rows with one key are about the same thing. */
  keyOf(values: RowValues): string;
  /** One thing has one row; otherwise rows with one key stand beside each other. */
  readonly unique: boolean;
  /** How a row is called on the page. */
  nameOf(values: RowValues, locale: Locale): string;
  /** The values as they are compared and stored, where that is more than reading each cell. */
  tidy(values: RowValues): RowValues;
  /** A whole new row: what the file does not say is filled in. */
  complete(values: RowValues): RowValues;
  /** What no cell shows alone, in a whole row. */
  checkRow(values: RowValues, context: RowContext): readonly FieldProblem[];
}
