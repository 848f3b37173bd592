import type { CompanyRule } from './round-mapping.ts';

/** A text that no option names: it is left out, and said. */
export interface UnknownText {
  readonly item: string;
  readonly column: string;
  readonly text: string;
  readonly count: number;
}

/** How often an option was chosen, and by which texts of the file. More than one text: they were merged. */
export interface OptionTotals {
  readonly code: number;
  readonly count: number;
  readonly texts: readonly { readonly text: string; readonly count: number }[];
}

/** What one question gets out of the file. Only totals of the whole round; they stay in the office's dry run. */
export interface ItemTotals {
  readonly item: string;
  readonly valid: number;
  readonly dontKnow: number;
  readonly empty: number;
  readonly unknown: number;
  /** Answers whose text the mapping leaves out knowingly. */
  readonly dropped: number;
  /** In the order of the mapping; none for numbers and texts. */
  readonly options: readonly OptionTotals[];
}

/** How the companies of the file meet the register, where they were matched. */
export interface FrameMatch {
  /** Members on the day of reference (N). */
  readonly population: number;
  /** Rows whose company was no member on that day, or is said to be none. */
  readonly outside: number;
  /** Rows whose company nobody has matched yet, or that name none. */
  readonly open: number;
}

/** What reading a file of a past round keeps, and what it loses. */
export interface LossReport {
  /** Rows below the header, without empty ones. */
  readonly rows: number;
  readonly emptyRows: number;
  readonly notIncluded: number;
  readonly excluded: number;
  /** Null where the frame is unknown. */
  readonly frame: FrameMatch | null;
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

/** The report of a round that was taken back or discarded: its totals stay, no text of the file does. */
export function withoutTexts(loss: LossReport): LossReport {
  return {
    ...loss,
    unmappedColumns: [],
    unknownTexts: [],
    items: loss.items.map((item) => ({
      ...item,
      options: item.options.map((option) => ({ ...option, texts: [] })),
    })),
  };
}
