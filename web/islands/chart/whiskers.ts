import type { Plugin } from 'chart.js';
import type { ChartJsFigure } from '../../charts/chartjs-figure.ts';

/** Worst and best case: thin lines with caps outside the band. */
export function whiskers(marks: ChartJsFigure['whiskers'], colour: string): Plugin<'line'> {
  return {
    id: 'whiskers',
    beforeDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1;
      ctx.beginPath();
      for (const mark of marks) {
        const at = x.getPixelForValue(mark.x);
        for (const [outer, inner] of [
          [mark.upper, Math.min(mark.innerUpper, mark.upper)],
          [mark.lower, Math.max(mark.innerLower, mark.lower)],
        ] as const) {
          if (outer === inner) continue;
          ctx.moveTo(at, y.getPixelForValue(inner));
          ctx.lineTo(at, y.getPixelForValue(outer));
          ctx.moveTo(at - 3.5, y.getPixelForValue(outer));
          ctx.lineTo(at + 3.5, y.getPixelForValue(outer));
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
