import type { Locale } from '../../worker/core/organisation.ts';
import type { ChartModel } from './chart-model.ts';
import { hasValue } from './chart-model.ts';
import { formatFor } from '../i18n/format.ts';
import {
  absenceMarkAt,
  bandMarks,
  corridorMarks,
  lineMarks,
  type Scales,
  valueMark,
} from './series-marks.ts';
import { breakMark, svgCircle, svgLine, svgRoot, svgText } from './svg-parts.ts';

export interface SmallTrendSvgOptions {
  /** 244 beside three others, 171 beside one on a phone. */
  readonly width: number;
  readonly label: string;
  readonly locale: Locale;
}

/** Ticks of the time axis: first, middle and last year (or age), whole numbers. */
function timeTicks({ x, axis }: ChartModel): number[] {
  const first = Math.ceil(axis === 'year' ? x.min + 0.5 : x.min);
  const last = Math.floor(axis === 'year' ? x.max - 0.5 : x.max);
  const middle = Math.round((first + last) / 2);
  return [...new Set([first, middle, last])].filter((tick) => tick >= first && tick <= last);
}

/** One of several small charts that share both axes; the last value is marked, the rest is the line and its band. */
export function smallTrendSvg(model: ChartModel, { width, label, locale }: SmallTrendSvgOptions): string {
  const height = 132;
  const [left, right, top, bottom] = [28, width - 8, 8, height - 22];
  const scales: Scales = {
    x: (position) => left + ((position - model.x.min) / (model.x.max - model.x.min)) * (right - left),
    y: (value) => bottom - ((value - model.y.min) / (model.y.max - model.y.min)) * (bottom - top),
  };
  const { x, y } = scales;
  const { min, max } = model.y;
  const { integer } = formatFor(locale);
  const axis = [min, (min + max) / 2, max]
    .map(
      (value) =>
        svgLine(left, y(value), right, y(value), value === min ? 'axis' : 'grid') +
        svgText(left - 5, y(value) + 4, integer(value), 'end'),
    )
    .join('');
  const time = timeTicks(model)
    .map((tick, i, all) => {
      const anchor = i === all.length - 1 && i > 0 ? 'end' : 'mid';
      const at = anchor === 'end' ? Math.min(right, x(tick) + 14) : x(tick);
      return svgLine(x(tick), bottom, x(tick), bottom + 4, 'axis') + svgText(at, height - 6, tick, anchor);
    })
    .join('');
  const last = model.runs.at(-1)?.at(-1);
  const singles = model.runs
    .filter((run) => run.length === 1)
    .flat()
    .filter((slot) => slot !== last)
    .map((slot) => svgCircle(x(slot.x), y(slot.mark.value.value), 2.5, 'dot'));
  const gaps = model.slots.map((slot) =>
    hasValue(slot) ? '' : absenceMarkAt(slot.mark.as, x(slot.x), bottom - 9),
  );
  const body = [
    corridorMarks(model.corridors, scales),
    axis,
    bandMarks(model, scales, 3),
    lineMarks(model, scales, 'line line-s'),
    ...singles,
    ...gaps,
    ...model.breaks.map((line) => breakMark(x(line.x), top, bottom, true)),
    last === undefined ? '' : valueMark(last.mark, x(last.x), y(last.mark.value.value), 4.5),
    time,
  ].join('');
  return svgRoot({ width, height, label }, body);
}
