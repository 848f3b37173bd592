import type { Plugin } from 'chart.js';
import { placeEvents } from '../../charts/event-rows.ts';
import type { ChartJsFigure } from '../../charts/chartjs-figure.ts';

/** Ringed letters of the events, with their words where there is room: placed by the same rule as on paper. */
export function eventMarks(
  { events, breaks }: Pick<ChartJsFigure, 'events' | 'breaks'>,
  colours: { readonly ink: string; readonly soft: string; readonly ground: string },
  narrow: boolean,
): Plugin<'line'> {
  return {
    id: 'eventMarks',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { x: scale } = scales;
      if (scale === undefined) return;
      ctx.save();
      ctx.font = '400 12px "Fira Sans", sans-serif';
      ctx.textBaseline = 'middle';
      const placed = placeEvents(
        events.map(({ letter, text, x }) => ({
          letter,
          text: narrow ? '' : text,
          x: scale.getPixelForValue(x),
        })),
        chartArea.left,
        chartArea.right + 80,
        (text) => ctx.measureText(text).width,
        breaks.map((at) => scale.getPixelForValue(at)),
      );
      for (const { letter, x, row, words } of placed) {
        const y = chartArea.bottom - 42 - 22 * row;
        ctx.beginPath();
        ctx.arc(x, y, 8, 0, 2 * Math.PI);
        ctx.fillStyle = colours.ground;
        ctx.strokeStyle = colours.ink;
        ctx.lineWidth = 1.25;
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = colours.ink;
        ctx.font = '600 12px "Fira Sans", sans-serif';
        ctx.textAlign = 'center';
        ctx.fillText(letter, x, y + 1);
        if (words === null) continue;
        ctx.font = '400 12px "Fira Sans", sans-serif';
        ctx.textAlign = words.side === 'right' ? 'left' : 'right';
        const at = words.side === 'right' ? x + 13 : x - 13;
        ctx.strokeStyle = colours.ground;
        ctx.lineWidth = 4;
        ctx.lineJoin = 'round';
        ctx.strokeText(words.text, at, y + 1);
        ctx.fillStyle = colours.soft;
        ctx.fillText(words.text, at, y + 1);
      }
      ctx.restore();
    },
  };
}
