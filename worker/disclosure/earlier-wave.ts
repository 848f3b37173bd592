import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { measureHeadline, measureWave, type CellMeasurement } from '../core/catalogue/measure-wave.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import type { SeriesPoint } from '../core/catalogue/series.ts';
import { isSameFigure } from '../core/disclosure/is-same-figure.ts';
import type { WaveToGate } from './wave-to-gate.ts';

/** An earlier wave, measured again, where it still says what was published of it. */
export interface EarlierWave {
  readonly wave: WaveInput;
  /** The wave before it, to know again whom its stayers and its change spoke about. */
  readonly before: WaveInput | undefined;
  /** Its whole family. */
  cells(): readonly CellMeasurement[];
  readonly all: CellMeasurement;
  readonly point: SeriesPoint;
}

/**
 * @param at place among the earlier waves, newest first
 * @returns null where an erasure or an edit since would show in the difference from what was published
 */
export function earlierWave(
  definition: IndicatorDefinition,
  { earlier, publishedPoint }: Pick<WaveToGate, 'earlier' | 'publishedPoint'>,
  at: number,
): EarlierWave | null {
  const wave = earlier[at];
  const point = wave && publishedPoint(definition.code, wave.year);
  if (wave === undefined || point === undefined) return null;
  const before = earlier[at + 1];
  const all = measureHeadline(definition, wave);
  if (!isSameFigure(point.value, all.value)) return null;
  return {
    wave,
    before,
    cells: () => measureWave(definition, wave, before),
    // The change starts from the published figure, to the last bit.
    all: { ...all, value: point.value },
    point,
  };
}
