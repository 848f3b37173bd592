import type { Plugin } from 'chart.js';
import type { ChartJsFigure } from '../../charts/chartjs-figure.ts';

/** The latest value at the right end of the plot: large if it is the newest year's, else small with its year. */
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
      const older = last.olderYear !== null;
      ctx.font = `600 ${older ? 13 : narrow ? 18 : 28}px "Fira Sans", sans-serif`;
      ctx.fillText(last.value, right + 10, y + (narrow ? 6 : 10));
      ctx.fillStyle = colours.note;
      ctx.font = '400 13px "Fira Sans", sans-serif';
      const notes = [...(narrow ? [] : [last.note]), ...(older ? [String(last.olderYear)] : [])];
      for (const [line, note] of [...new Set(notes)].entries())
        ctx.fillText(note, right + 10, y + (narrow ? 22 : 28) + 16 * line);
      ctx.restore();
    },
  };
}
