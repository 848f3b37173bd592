import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import type { SeriesBreak, SeriesPoint } from '../core/catalogue/series.ts';

/** A wave to be published, with everything that was published before it. */
export interface WaveToGate {
  readonly foundedOn: string;
  readonly wave: WaveInput;
  /** The published waves before, newest first; without one there are no stayers and no change. */
  readonly earlier: readonly WaveInput[];
  /** What is stored of the year of an earlier wave. */
  readonly publishedPoint: (code: string, year: number) => SeriesPoint | undefined;
  readonly breaksOf: (definition: IndicatorDefinition) => readonly SeriesBreak[];
  /** Member → position in an index made at random for this wave and kept nowhere else. */
  readonly memberIndex: ReadonlyMap<string, number>;
}
