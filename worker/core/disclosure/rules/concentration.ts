import { Fraction } from '../exact/fraction.ts';

/** What a concentration rule says of a cell; all amounts in the unit of the contributions. */
export type Concentration =
  | {
      readonly applicable: true;
      readonly unsafe: boolean;
      /** All contributions were negative or zero: the rule looked at their absolute values. */
      readonly signFlipped: boolean;
      readonly total: Fraction;
      /** What is compared, and against what. */
      readonly compared: Fraction;
      readonly threshold: Fraction;
      /** Upper protection level: how much further up an outsider must be left in doubt; 0 for a safe cell. */
      readonly protection: Fraction;
    }
  | NotApplicable;

/** Gains and losses in one cell: only the minimum frequency rule can judge it. */
export interface NotApplicable {
  readonly applicable: false;
  readonly contributors: number;
}

export function positivePart(amount: Fraction): Fraction {
  return amount.isLess(0) ? Fraction.zero : amount;
}
