import type { Translate } from '../i18n/translate.ts';
import type { AbsenceMark, ChartModel } from './chart-model.ts';
import type { ChartJsAnnotation } from './chartjs-figure.ts';

const ink = 'var(--v-ink)';
const ground = 'var(--v-ground)';
const gapStyles: Readonly<Record<AbsenceMark, string>> = {
  protected: 'rectRot',
  noWave: 'crossRot',
  noRecord: 'line',
  noScore: 'line',
  unanswered: 'line',
};

/** What stands around the series: phases, expected range, events, breaks and gaps, in the plugin's own vocabulary. */
export function chartJsAnnotations(model: ChartModel, t: Translate): Record<string, ChartJsAnnotation> {
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
    const style = gapStyles[mark.as];
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
