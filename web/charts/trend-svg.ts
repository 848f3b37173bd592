import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { unitFormat } from '../i18n/unit-format.ts';
import { hasValue, isNewest, type ChartModel, type GapMark, type ValueSlot } from './chart-model.ts';
import { placeEvents } from './event-rows.ts';
import {
  absenceMarkAt,
  bandMarks,
  corridorMarks,
  lineMarks,
  type Scales,
  valueMark,
  whiskerMarks,
} from './series-marks.ts';
import { breakMark, eventMark, svgLine, svgRect, svgRoot, svgText } from './svg-parts.ts';
import { absenceWords, baseShort, tickLabel } from './value-words.ts';

export interface TrendSvgOptions {
  /** 816 or 1072 for a screen or paper, 358 for a phone. */
  readonly width: number;
  readonly t: Translate;
  readonly locale: Locale;
  /** The finding in one sentence, read out in place of the picture. */
  readonly label: string;
}

interface Drawing extends TrendSvgOptions, Scales {
  readonly model: ChartModel;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fira Sans at 12 px, measured: a little more than half an em on average. */
const textWidth = (text: string) => text.length * 6.4;

function ticks({ min, max, step }: ChartModel['y']): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => min + i * step);
}

function phaseMarks({ model, x, t, narrow, top, bottom }: Drawing): string {
  return model.phases
    .map(({ phase, from, to }, i) => {
      const [left, width] = [x(from), x(to) - x(from)];
      const words = t(`indicators.phaseYears.${phase}`);
      const name = !narrow && textWidth(words) < width - 8 ? words : t(`indicators.phase.${phase}`);
      const indent = i === 0 ? 0 : 6;
      return (
        (phase === 'growth' ? svgRect(left, top - 22, width, bottom - top + 22, 'phase') : '') +
        (i > 0 ? svgLine(left, top - 22, left, bottom, 'phase-line') : '') +
        (textWidth(name) * 0.9 < width - indent ? svgText(left + indent, top - 9, name, 't-ink') : '')
      );
    })
    .join('');
}

function valueAxis({ model, y, left, right, locale }: Drawing): string {
  const { min, max } = model.y;
  const base = Math.max(min, Math.min(0, max));
  return ticks(model.y)
    .map(
      (value) =>
        svgLine(left, y(value), right, y(value), value === min || value === base ? 'axis' : 'grid') +
        svgText(left - 8, y(value) + 4, tickLabel(value, model.unit, max, locale), 'end'),
    )
    .join('');
}

function eventMarks(drawing: Drawing): string {
  const { model, x, narrow, left, right, top, bottom, locale } = drawing;
  const named = model.events.map(({ letter, label, x: at }) => ({
    letter,
    text: narrow ? '' : label[locale],
    x: x(at),
  }));
  return placeEvents(
    named,
    left,
    right + (narrow ? 0 : 88),
    textWidth,
    model.breaks.map((line) => x(line.x)),
  )
    .map(({ letter, x: at, row, words }) => {
      const y = bottom - 42 - row * 22;
      const text =
        words === null
          ? ''
          : svgText(
              words.side === 'right' ? at + 13 : at - 13,
              y + 4,
              words.text,
              words.side === 'right' ? 'halo' : 'end halo',
            );
      return svgLine(at, top, at, bottom, 'evt') + eventMark(at, y, letter) + text;
    })
    .join('');
}

function breakMarks({ model, x, t, narrow, top, bottom, right }: Drawing): string {
  return model.breaks
    .map(({ x: at, reason }) => {
      const lines = narrow
        ? [t('indicators.chart.newSeriesShort')]
        : [t(`findings.reason.${reason}`), t('indicators.chart.newSeries')];
      const room = right - x(at) > Math.max(...lines.map(textWidth)) + 9;
      const words = lines
        .map((line, i) =>
          svgText(x(at) + (room ? 9 : -9), top + 15 + 15 * i, line, room ? 't-ink halo' : 'end t-ink halo'),
        )
        .join('');
      return breakMark(x(at), top, bottom) + words;
    })
    .join('');
}

/** Newest value large at the right end; an older last one small, with its year. First value of every run small. */
function directLabels({ model, x, y, narrow, right, width, locale }: Drawing): string {
  const format = unitFormat(model.unit, locale);
  const last = model.runs.at(-1)?.at(-1);
  if (last === undefined) return '';
  const { value, interval } = last.mark.value;
  const short = format.value(value).replace(/ .*$/, '');
  const at = Math.min(y(model.y.min) - 30, Math.max(y(model.y.max) + 14, y(value)));
  const newest = isNewest(model, last);
  const big = narrow
    ? svgText(width, at + 6, short, newest ? 't-1 t-b end t-mid2 halo' : 't-1 t-b end t-s halo') +
      (newest ? '' : svgText(width, at + 22, last.year, 'end halo'))
    : svgText(right + 10, at + 10, short, newest ? 't-1 t-b t-big' : 't-1 t-b t-s') +
      svgText(
        right + 10,
        at + 28,
        interval === null ? String(last.year) : format.intervalShort(interval.lower, interval.upper),
        't-s',
      ) +
      (interval === null ? '' : svgText(right + 10, at + 44, last.year, 't-s'));
  if (narrow) return big;
  const firsts = model.runs
    .map(([first]) => first)
    .filter((first): first is ValueSlot => first !== undefined && first !== last)
    .map((first) => {
      const { value: number, interval: range, bounds } = first.mark.value;
      const highest = Math.max(number, range?.upper ?? number, bounds?.upper ?? number);
      const lowest = Math.min(number, range?.lower ?? number, bounds?.lower ?? number);
      const above = y(highest) - 8 > y(model.y.max) + 8;
      return svgText(
        x(first.x),
        above ? y(highest) - 8 : y(lowest) + 18,
        format.value(number).replace(/ .*$/, ''),
        'mid t-1 t-b t-s halo',
      );
    });
  return big + firsts.join('');
}

function ageTicks({ model, x, bottom }: Drawing): string {
  const first = Math.ceil(model.x.min);
  const count = Math.max(0, Math.floor(model.x.max) - first + 1);
  return Array.from({ length: count }, (_, i) => first + i)
    .map(
      (age) =>
        svgLine(x(age), bottom, x(age), bottom + 5, 'axis') + svgText(x(age), bottom + 20, age, 'mid t-ink'),
    )
    .join('');
}

/** Under every year stands what its value rests on, or why there is none. */
function baseRow(drawing: Drawing): string {
  const { model, x, bottom, narrow, locale } = drawing;
  const slotWidth = x(model.x.min + 1) - x(model.x.min);
  const every = Math.ceil((narrow ? 21 : 38) / slotWidth);
  return model.slots
    .map((slot, i) => {
      const at = x(slot.x);
      const shown = (model.slots.length - 1 - i) % every === 0;
      const label = narrow && model.slots.length > 4 ? `’${String(slot.year).slice(2)}` : slot.year;
      const year =
        model.axis === 'year'
          ? svgLine(at, bottom, at, bottom + 5, 'axis') +
            (shown ? svgText(at, bottom + 20, label, 'mid t-ink') : '')
          : '';
      if (hasValue(slot)) {
        const base = baseShort(slot.mark.value, model, locale);
        const text = narrow ? base.replace(/\/.*$/, '') : base;
        return year + (shown ? svgText(at, bottom + 38, text, 'mid') : '');
      }
      const mark = absenceMarkAt(slot.mark.as, at, bottom - 14);
      if (narrow) return year + mark;
      const words = gapWords(slot.mark, drawing);
      const lines = textWidth(words) * 0.9 < slotWidth ? [words] : words.split(' ');
      const fits = lines.every((line) => textWidth(line) * 0.9 < slotWidth + 4);
      return (
        year +
        mark +
        (fits ? lines.map((line, row) => svgText(at, bottom + 38 + 14 * row, line, 'mid')).join('') : '')
      );
    })
    .join('');
}

/** Under a year there is room for two words; the key has the others. */
function gapWords({ as, reason }: GapMark, { model, t }: Drawing): string {
  if (as === 'protected') return t('indicators.chart.suppressedShort');
  return as === 'noScore' ? t('indicators.chart.noScoreShort') : absenceWords(reason, model, t);
}

function captions({ model, left, bottom, narrow, t }: Drawing): string {
  const unit = t(`indicators.unit.${model.unit}`);
  const caption = model.axis === 'age' ? `${unit} · ${t('indicators.chart.ageAxis')}` : unit;
  const base = t(narrow ? 'indicators.chart.baseShort' : 'indicators.chart.base');
  return (
    svgText(narrow ? 0 : left, 14, caption, narrow ? '' : 't-s') +
    (model.showsBase && model.runs.length > 0
      ? svgText(narrow ? 0 : left - 8, bottom + 38, base, narrow ? '' : 'end')
      : '')
  );
}

/**
 * The trend as a picture made by the server: 95 % band, worst and best case, expected range, phases, breaks, events
 * and n/N, for screens without script and for paper.
 */
export function trendSvg(model: ChartModel, options: TrendSvgOptions): string {
  const narrow = options.width < 600;
  const height = narrow ? 380 : 452;
  const left = narrow ? 42 : 48;
  const right = options.width - (narrow ? 46 : 100);
  const top = 52;
  const bottom = height - (narrow ? 52 : 76);
  const drawing: Drawing = {
    ...options,
    model,
    narrow,
    left,
    right,
    top,
    bottom,
    x: (position) => left + ((position - model.x.min) / (model.x.max - model.x.min)) * (right - left),
    y: (value) => bottom - ((value - model.y.min) / (model.y.max - model.y.min)) * (bottom - top),
  };
  const body = [
    phaseMarks(drawing),
    corridorMarks(model.corridors, drawing),
    valueAxis(drawing),
    eventMarks(drawing),
    bandMarks(model, drawing, 7),
    whiskerMarks(model, drawing),
    lineMarks(model, drawing, 'line'),
    model.runs
      .flat()
      .map(({ x, mark }) => valueMark(mark, drawing.x(x), drawing.y(mark.value.value), narrow ? 4 : 5))
      .join(''),
    breakMarks(drawing),
    directLabels(drawing),
    model.axis === 'age' ? ageTicks(drawing) : '',
    baseRow(drawing),
    captions(drawing),
  ].join('');
  return svgRoot({ width: options.width, height, label: options.label }, body);
}
