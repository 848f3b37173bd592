import type { CompanyRule } from './round-mapping.ts';

/** A text that no option names: it is left out, and said. */
export interface UnknownText {
  readonly item: string;
  readonly column: string;
  readonly text: string;
  readonly count: number;
}

/** What one question gets out of the file. Only totals of the whole round; they stay in the office's dry run. */
export interface ItemTotals {
  readonly item: string;
  readonly valid: number;
  readonly dontKnow: number;
  readonly empty: number;
  readonly unknown: number;
}

/** What reading a file of a past round keeps, and what it loses. */
export interface LossReport {
  /** Rows below the header, without empty ones. */
  readonly rows: number;
  readonly emptyRows: number;
  readonly notIncluded: number;
  readonly excluded: number;
  readonly severalPerCompany: {
    readonly rule: CompanyRule | null;
    readonly companies: number;
    /** Rows the rule left out. */
    readonly dropped: number;
    /** Rows without a text in the company's column. */
    readonly withoutKey: number;
  };
  /** Rows without any answer to a mapped question. */
  readonly withoutAnswer: number;
  /** Rows that become answers. */
  readonly used: number;
  readonly columns: number;
  readonly unmappedColumns: readonly { readonly column: string; readonly header: string }[];
  readonly items: readonly ItemTotals[];
  /** The most frequent first. */
  readonly unknownTexts: readonly UnknownText[];
  readonly unknownTextKinds: number;
}
