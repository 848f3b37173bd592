import type { Plugin } from 'chart.js';
import type { ChartJsFigure } from '../../charts/chartjs-figure.ts';

/** The latest value, large, at the right end of the plot. */
export function lastValue(
  last: ChartJsFigure['last'],
  colours: { readonly value: string; readonly note: string },
  narrow: boolean,
): Plugin<'line'> {
  return {
    id: 'lastValue',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      if (last === null || scales['y'] === undefined) return;
      const { top, bottom, right } = chartArea;
      const y = Math.min(bottom - 30, Math.max(top + 14, scales['y'].getPixelForValue(last.y)));
      ctx.save();
      ctx.fillStyle = colours.value;
      ctx.font = `600 ${narrow ? 18 : 28}px "Fira Sans", sans-serif`;
      ctx.fillText(last.value, right + 10, y + (narrow ? 6 : 10));
      if (!narrow) {
        ctx.fillStyle = colours.note;
        ctx.font = '400 13px "Fira Sans", sans-serif';
        ctx.fillText(last.note, right + 10, y + 28);
      }
      ctx.restore();
    },
  };
}
