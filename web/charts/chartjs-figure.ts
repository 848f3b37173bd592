export interface XY {
  readonly x: number;
  readonly y: number | null;
}

/** A dataset of Chart.js as plain data. Colours are CSS expressions over the page's variables; the browser resolves them. */
export interface ChartJsDataset {
  readonly label: 'lower' | 'upper' | 'value';
  readonly data: readonly XY[];
  readonly spanGaps: false;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly backgroundColor: string;
  readonly fill: '-1' | false;
  readonly pointRadius: number;
  readonly pointHoverRadius?: number;
  readonly pointHitRadius?: number;
  readonly pointStyle?: readonly ('circle' | 'rect')[];
  readonly pointBackgroundColor?: readonly string[];
  readonly pointBorderColor?: readonly string[];
}

export type ChartJsAnnotation = Readonly<Record<string, unknown>> & {
  readonly type: 'box' | 'line' | 'point' | 'label';
};

/** Everything the browser needs to draw the trend; the words are made here, once, in the reader's language. */
export interface ChartJsFigure {
  readonly label: string;
  readonly datasets: readonly ChartJsDataset[];
  readonly x: {
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly { readonly value: number; readonly label: readonly string[] }[];
  };
  readonly y: {
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly { readonly value: number; readonly label: string }[];
  };
  readonly annotations: Readonly<Record<string, ChartJsAnnotation>>;
  readonly whiskers: readonly {
    readonly x: number;
    readonly lower: number;
    readonly upper: number;
    readonly innerLower: number;
    readonly innerUpper: number;
  }[];
  readonly events: readonly { readonly letter: string; readonly text: string; readonly x: number }[];
  /** Where the series begins anew; words keep clear of it. */
  readonly breaks: readonly number[];
  /** By position in the value dataset; gaps have lines too, without a point to hover over. */
  readonly tooltips: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly last: {
    readonly x: number;
    readonly y: number;
    readonly value: string;
    readonly note: string;
    /** Years later have no value: shown small, with its year. */
    readonly olderYear: number | null;
  } | null;
}
