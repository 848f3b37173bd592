import type { AbsenceMark, ChartModel, CorridorSpan, ValueMark } from './chart-model.ts';
import {
  noRecordMark,
  noWaveMark,
  pathThrough,
  type PixelPoint,
  protectedMark,
  px,
  svgCircle,
  svgLine,
  svgPath,
  svgRect,
} from './svg-parts.ts';

/** From data to pixels of one drawing. */
export interface Scales {
  x(position: number): number;
  y(value: number): number;
}

export function corridorMarks(corridors: readonly CorridorSpan[], { x, y }: Scales): string {
  return corridors
    .map(({ from, to, lower, upper, lowerEdge, upperEdge }) => {
      const [left, right, top, bottom] = [x(from), x(to), y(upper), y(lower)];
      return (
        svgRect(left, top, right - left, bottom - top, 'corr') +
        (upperEdge ? svgLine(left, top, right, top, 'corr-edge') : '') +
        (lowerEdge ? svgLine(left, bottom, right, bottom, 'corr-edge') : '')
      );
    })
    .join('');
}

/** The 95 % band of each run; a run of one wave gets a short stub so that it can be seen. */
export function bandMarks({ runs }: ChartModel, { x, y }: Scales, stub: number): string {
  return runs
    .map((run) => {
      const edges = run.flatMap(({ x: at, mark }) => {
        const { interval } = mark.value;
        return interval === null ? [] : [{ at: x(at), lower: y(interval.lower), upper: y(interval.upper) }];
      });
      const [only] = edges;
      if (only === undefined) return '';
      const drawn =
        edges.length > 1
          ? edges
          : [
              { ...only, at: only.at - stub },
              { ...only, at: only.at + stub },
            ];
      const upper = drawn.map(({ at, upper: edge }): PixelPoint => [at, edge]);
      const lower = drawn.map(({ at, lower: edge }): PixelPoint => [at, edge]);
      return (
        svgPath(`${pathThrough([...upper, ...lower.toReversed()])}Z`, 'band') +
        svgPath(pathThrough(upper) + pathThrough(lower), 'band-edge')
      );
    })
    .join('');
}

/** Worst and best case: thin whiskers outside the band. */
export function whiskerMarks({ runs }: ChartModel, { x, y }: Scales, cap = 3.5): string {
  return runs
    .flat()
    .map(({ x: at, mark: { value } }) => {
      const { bounds, interval } = value;
      if (bounds === null || bounds.lower === bounds.upper) return '';
      const [centre, inner] = [x(at), interval ?? { lower: value.value, upper: value.value }];
      const whisker = (outer: number, from: number) =>
        Math.abs(outer - from) < 0.5
          ? ''
          : `M${px(centre - cap)} ${px(outer)}h${2 * cap}M${px(centre)} ${px(outer)}V${px(from)}`;
      const d =
        (bounds.upper > inner.upper ? whisker(y(bounds.upper), y(inner.upper)) : '') +
        (bounds.lower < inner.lower ? whisker(y(bounds.lower), y(inner.lower)) : '');
      return d === '' ? '' : svgPath(d, 'worst');
    })
    .join('');
}

export function lineMarks({ runs }: ChartModel, { x, y }: Scales, classes: string): string {
  return runs
    .filter((run) => run.length > 1)
    .map((run) => svgPath(pathThrough(run.map(({ x: at, mark }) => [x(at), y(mark.value.value)])), classes))
    .join('');
}

/** Circle: estimated. Square: counted. Hollow: before the latest break. */
export function valueMark({ shape, old }: ValueMark, x: number, y: number, radius: number): string {
  if (shape === 'circle') return svgCircle(x, y, radius, old ? 'dot-old' : 'dot');
  return svgRect(x - 4, y - 4, 8, 8, old ? 'dot-old' : 'sq');
}

const absenceMarks: Readonly<Record<AbsenceMark, (x: number, y: number) => string>> = {
  noWave: noWaveMark,
  protected: protectedMark,
  noRecord: noRecordMark,
  noScore: noRecordMark,
  unanswered: noRecordMark,
};

export function absenceMarkAt(as: AbsenceMark, x: number, y: number): string {
  return absenceMarks[as](x, y);
}
