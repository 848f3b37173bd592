import type { Locale } from '../../worker/core/organisation.ts';
import type { Translate } from '../i18n/translate.ts';
import { unitFormat } from '../i18n/unit-format.ts';
import { hasValue, isNewest, type ChartModel, type ValueSlot } from './chart-model.ts';
import { chartJsAnnotations } from './chartjs-annotations.ts';
import type { ChartJsDataset, ChartJsFigure, XY } from './chartjs-figure.ts';
import { baseShort, tickLabel, valueBase } from './value-words.ts';

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
    annotations: chartJsAnnotations(model, t),
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
            olderYear: isNewest(model, last) ? null : last.year,
          },
  };
}
