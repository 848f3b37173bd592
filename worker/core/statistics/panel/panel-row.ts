/** One answer of one member in one wave. */
export interface PanelRow {
  readonly unit: string;
  /** Of the wave: a year, or years since the first one; any origin. */
  readonly time: number;
  readonly value: number;
}
