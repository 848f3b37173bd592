import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { unitFormat } from '../i18n/unit-format.ts';
import { hasValue, type ChartModel, type ValueSlot } from './chart-model.ts';
import { baseShort, tickLabel, valueBase } from './value-words.ts';

interface XY {
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
  } | null;
}

const ink = 'var(--v-ink)';
const series = 'var(--v-1)';
const ground = 'var(--v-ground)';
const band = 'color-mix(in srgb, var(--v-1) calc(var(--v-band) * 100%), transparent)';

/** Runs one after the other with an empty point between them, so that nothing is joined. */
function separated(runs: readonly (readonly XY[])[]): XY[] {
  return runs.flatMap((run, i) => (i === 0 ? run : [{ x: run[0]?.x ?? 0, y: null }, ...run]));
}

/** A run of one wave has a stub of band, a fixed share of the width, so that it can be seen. */
function bandEdge(model: ChartModel, side: 'lower' | 'upper'): XY[] {
  const stub = (model.x.max - model.x.min) * 0.008;
  return separated(
    model.runs.flatMap((run) => {
      const edge = run.flatMap(({ x, mark: { value } }) =>
        value.interval === null ? [] : [{ x, y: value.interval[side] }],
      );
      const [only] = edge;
      if (only === undefined) return [];
      return [
        edge.length > 1
          ? edge
          : [
              { x: only.x - stub, y: only.y },
              { x: only.x + stub, y: only.y },
            ],
      ];
    }),
  );
}

/** The value dataset with its tooltips in step: runs separated by an empty point. */
function valueSlots({ runs }: ChartModel): (ValueSlot | null)[] {
  return runs.flatMap((run, i): (ValueSlot | null)[] => (i === 0 ? [...run] : [null, ...run]));
}

function datasets(model: ChartModel): ChartJsDataset[] {
  const edge = {
    spanGaps: false,
    borderColor: 'var(--v-band-edge)',
    borderWidth: 1,
    backgroundColor: band,
    pointRadius: 0,
    pointHoverRadius: 0,
    pointHitRadius: 0,
  } as const;
  const slots = valueSlots(model);
  const hollow = slots.map((slot) => slot?.mark.old === true);
  return [
    { ...edge, label: 'lower', data: bandEdge(model, 'lower'), fill: false },
    { ...edge, label: 'upper', data: bandEdge(model, 'upper'), fill: '-1' },
    {
      label: 'value',
      data: slots.map((slot, i) => ({
        x: slot?.x ?? slots[i + 1]?.x ?? 0,
        y: slot?.mark.value.value ?? null,
      })),
      spanGaps: false,
      borderColor: series,
      borderWidth: 2.5,
      backgroundColor: series,
      fill: false,
      pointRadius: 5,
      pointStyle: slots.map((slot) => (slot?.mark.shape === 'square' ? 'rect' : 'circle')),
      pointBackgroundColor: hollow.map((old) => (old ? ground : series)),
      pointBorderColor: hollow.map((old) => (old ? series : ground)),
    },
  ];
}

function annotations(model: ChartModel, t: Translate): Record<string, ChartJsAnnotation> {
  const all: Record<string, ChartJsAnnotation> = {};
  const font = { size: 12, weight: 'normal' };
  const label = (content: string | readonly string[], more: Readonly<Record<string, unknown>>) => ({
    type: 'label' as const,
    content,
    color: ink,
    font,
    padding: 0,
    ...more,
  });
  const behind = { drawTime: 'beforeDatasetsDraw' };
  all['unit'] = label(t(`indicators.unit.${model.unit}`), {
    xValue: model.x.min,
    yValue: model.y.max,
    position: { x: 'start', y: 'end' },
    yAdjust: -28,
    color: 'var(--v-soft)',
  });
  for (const [i, { phase, from, to }] of model.phases.entries()) {
    if (phase === 'growth')
      all[`phase-${phase}`] = {
        type: 'box',
        xMin: from,
        xMax: to,
        backgroundColor: 'var(--v-tint)',
        borderWidth: 0,
        drawTime: 'beforeDraw',
      };
    if (i > 0)
      all[`phase-line-${phase}`] = {
        type: 'line',
        ...behind,
        xMin: from,
        xMax: from,
        borderColor: 'var(--v-edge-line)',
        borderWidth: 1,
        borderDash: [1, 3],
      };
    all[`phase-name-${phase}`] = label(t(`indicators.phase.${phase}`), {
      xValue: from,
      yValue: model.y.max,
      position: { x: 'start', y: 'end' },
      xAdjust: i > 0 ? 6 : 0,
      yAdjust: -6,
    });
  }
  for (const { phase, from, to, lower, upper, lowerEdge, upperEdge } of model.corridors) {
    all[`corridor-${phase}`] = {
      type: 'box',
      drawTime: 'beforeDraw',
      xMin: from,
      xMax: to,
      yMin: lower,
      yMax: upper,
      backgroundColor: 'var(--v-corridor)',
      borderWidth: 0,
    };
    const edges = [...(lowerEdge ? [lower] : []), ...(upperEdge ? [upper] : [])];
    for (const edge of edges)
      all[`corridor-edge-${phase}-${edge}`] = {
        type: 'line',
        ...behind,
        xMin: from,
        xMax: to,
        yMin: edge,
        yMax: edge,
        borderColor: 'var(--v-corridor-edge)',
        borderWidth: 1,
        borderDash: [1, 2.5],
      };
  }
  for (const { letter, x } of model.events)
    all[`event-line-${letter}`] = {
      type: 'line',
      ...behind,
      xMin: x,
      xMax: x,
      borderColor: 'var(--v-rule)',
      borderWidth: 1,
    };
  for (const { year, x } of model.breaks) {
    for (const side of [-2.5, 2.5])
      all[`break-${year}-${side}`] = {
        type: 'line',
        xMin: x,
        xMax: x,
        borderColor: ink,
        borderWidth: 1.5,
        pixelShift: side,
      };
    all[`break-name-${year}`] = label(t('indicators.chart.newSeries'), {
      xValue: x,
      yValue: model.y.max,
      position: { x: 'start', y: 'start' },
      xAdjust: 9,
      yAdjust: 6,
      textStrokeColor: ground,
      textStrokeWidth: 4,
    });
  }
  for (const { year, x, mark } of model.slots) {
    if (mark.kind === 'value') continue;
    const style = { protected: 'rectRot', noWave: 'crossRot', noRecord: 'line' }[mark.as];
    all[`gap-${year}`] = {
      type: 'point',
      xValue: x,
      yValue: model.y.min,
      yAdjust: -14,
      radius: 5,
      pointStyle: style,
      borderColor: 'var(--v-edge-line)',
      borderWidth: 1.5,
      borderDash: mark.as === 'protected' ? [2, 2] : [],
      backgroundColor: 'transparent',
    };
  }
  return all;
}

function tooltip(
  { year, mark }: ValueSlot,
  model: ChartModel,
  t: Translate,
  locale: Locale,
): ChartJsFigure['tooltips'][number] {
  const { value, interval, bounds } = mark.value;
  const unit = unitFormat(model.unit, locale);
  const base = valueBase(mark.value, model, locale);
  return {
    title: String(year),
    lines: [
      t('indicators.chart.tooltipValue', { value: unit.value(value) }),
      interval === null
        ? t('indicators.chart.tooltipCounted')
        : t('indicators.chart.tooltipInterval', { interval: unit.interval(interval.lower, interval.upper) }),
      ...(base === null ? [] : [base]),
      ...(bounds === null
        ? []
        : [t('indicators.chart.tooltipBounds', { bounds: unit.interval(bounds.lower, bounds.upper) })]),
    ],
  };
}

function timeTicks(model: ChartModel, t: Translate, locale: Locale): ChartJsFigure['x']['ticks'] {
  return model.slots.map((slot) => {
    const place =
      model.axis === 'age'
        ? t('indicators.chart.ageTick', { age: Math.floor(slot.ageYears) + 1 })
        : String(slot.year);
    return { value: slot.x, label: [place, hasValue(slot) ? baseShort(slot.mark.value, model, locale) : ''] };
  });
}

/** The same model as data for Chart.js: the browser adds what only it knows, colours and sizes. */
export function toChartJs(
  model: ChartModel,
  { t, locale, label }: { readonly t: Translate; readonly locale: Locale; readonly label: string },
): ChartJsFigure {
  const unit = unitFormat(model.unit, locale);
  const { min, max, step } = model.y;
  const last = model.runs.at(-1)?.at(-1);
  return {
    label,
    datasets: datasets(model),
    x: { ...model.x, ticks: timeTicks(model, t, locale) },
    y: {
      min,
      max,
      ticks: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => {
        const value = min + i * step;
        return { value, label: tickLabel(value, model.unit, max, locale) };
      }),
    },
    annotations: annotations(model, t),
    whiskers: model.runs.flat().flatMap(({ x, mark: { value } }) =>
      value.bounds === null
        ? []
        : [
            {
              x,
              ...value.bounds,
              innerLower: value.interval?.lower ?? value.value,
              innerUpper: value.interval?.upper ?? value.value,
            },
          ],
    ),
    events: model.events.map(({ letter, label: text, x }) => ({ letter, text: text[locale], x })),
    breaks: model.breaks.map(({ x }) => x),
    tooltips: valueSlots(model).map((slot) =>
      slot === null ? { title: '', lines: [] } : tooltip(slot, model, t, locale),
    ),
    last:
      last === undefined
        ? null
        : {
            x: last.x,
            y: last.mark.value.value,
            value: unit.value(last.mark.value.value).replace(/ .*$/, ''),
            note:
              last.mark.value.interval === null
                ? String(last.year)
                : unit.intervalShort(last.mark.value.interval.lower, last.mark.value.interval.upper),
          },
  };
}
