import {
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotation, { type AnnotationOptions, type AnnotationPluginOptions } from 'chartjs-plugin-annotation';
import type { ChartJsAnnotation, ChartJsFigure } from '../../charts/chartjs-figure.ts';
import { eventMarks } from './event-marks.ts';
import { lastValue } from './last-value.ts';
import { colourResolver, withColours } from './resolve-colours.ts';
import { whiskers } from './whiskers.ts';

Chart.defaults.font.family = '"Fira Sans", sans-serif';
Chart.defaults.font.size = 12;
Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip, annotation);

interface LineContext {
  readonly chart: Chart;
}

/** The two bars of a break stand a fixed number of pixels apart, whatever the width. */
function annotationOptions(mark: ChartJsAnnotation): AnnotationOptions {
  const { pixelShift, ...rest } = mark;
  // Plain data made by toChartJs in the plugin's own vocabulary; its option types cannot be spelled without the DOM.
  const options = rest as unknown as AnnotationOptions;
  if (typeof pixelShift !== 'number' || typeof rest['xMin'] !== 'number') return options;
  const at = rest['xMin'];
  const shifted = ({ chart }: LineContext) => {
    const scale = chart.scales['x'];
    return scale === undefined ? at : (scale.getValueForPixel(scale.getPixelForValue(at) + pixelShift) ?? at);
  };
  return { ...options, xMin: shifted, xMax: shifted } as AnnotationOptions;
}

function configuration(
  figure: ChartJsFigure,
  colour: (expression: string) => string,
  width: number,
): ChartConfiguration<'line'> {
  const narrow = width < 600;
  const { datasets, annotations } = withColours(
    { datasets: figure.datasets, annotations: figure.annotations },
    colour,
  );
  const [soft, ink, ground, rule] = ['soft', 'ink', 'ground', 'rule'].map((name) =>
    colour(`var(--v-${name})`),
  ) as [string, string, string, string];
  const marks: AnnotationPluginOptions['annotations'] = Object.fromEntries(
    Object.entries(annotations).map(([key, mark]) => [key, annotationOptions(mark)]),
  );
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    type: 'line',
    // Read-only plain data; Chart.js' own types ask for mutable arrays.
    data: { datasets } as unknown as ChartConfiguration<'line'>['data'],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      ...(still ? { animation: false as const } : { animation: { duration: 250 } }),
      parsing: false,
      layout: { padding: { top: 46, right: narrow ? 48 : 92 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: figure.x.min,
          max: figure.x.max,
          afterBuildTicks: (scale) => {
            scale.ticks = figure.x.ticks.map(({ value }) => ({ value }));
          },
          grid: { drawOnChartArea: false, color: ink, tickLength: 5 },
          border: { color: ink },
          ticks: {
            color: soft,
            autoSkip: true,
            autoSkipPadding: 4,
            maxRotation: 0,
            callback: (value) => {
              const label = [...(figure.x.ticks.find((tick) => tick.value === value)?.label ?? [])];
              return narrow
                ? label.map((line) => line.replace(/^20(?=\d\d$)/, '’').replace(/\/.*$/, ''))
                : label;
            },
          },
        },
        y: {
          type: 'linear',
          min: figure.y.min,
          max: figure.y.max,
          afterBuildTicks: (scale) => {
            scale.ticks = figure.y.ticks.map(({ value }) => ({ value }));
          },
          grid: { color: rule, drawTicks: false },
          border: { display: false },
          ticks: {
            color: soft,
            padding: 8,
            callback: (value) => figure.y.ticks.find((tick) => tick.value === value)?.label ?? '',
          },
        },
      },
      plugins: {
        annotation: { clip: false, annotations: marks },
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex === datasets.length - 1,
          displayColors: false,
          backgroundColor: ink,
          titleColor: ground,
          bodyColor: ground,
          titleFont: { size: 14, weight: 600 },
          bodyFont: { size: 14 },
          padding: 12,
          cornerRadius: 2,
          caretSize: 0,
          callbacks: {
            title: ([item]) => figure.tooltips[item?.dataIndex ?? -1]?.title ?? '',
            label: ({ dataIndex }) => [...(figure.tooltips[dataIndex]?.lines ?? [])],
          },
        },
      },
    },
    plugins: [
      whiskers(figure.whiskers, colour('var(--v-edge-line)')),
      eventMarks(figure, { ink, soft, ground }, narrow),
      lastValue(figure.last, { value: colour('var(--v-1)'), note: soft }, narrow),
    ],
  };
}

/** Draws the trend in the colours of the moment; draw again when the theme or the width class changes. */
export function drawTrend(canvas: HTMLCanvasElement, figure: ChartJsFigure): Chart<'line'> {
  const host = canvas.parentElement ?? document.body;
  return new Chart(canvas, configuration(figure, colourResolver(host), host.clientWidth));
}
