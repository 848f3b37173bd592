import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ChartJsFigure } from '../charts/chartjs-figure.ts';
import { ChartDrawing } from './chart-drawing.tsx';

export interface ChartFigureProps {
  /** The finding the chart is the proof of; without it the page's own headline says it. */
  readonly caption?: string | undefined;
  readonly sub?: string | undefined;
  readonly wide: string;
  readonly narrow: string;
  /** What the island `chart` draws in place of the picture; without it the picture stays. */
  readonly live?: ChartJsFigure | undefined;
  readonly children?: Child;
}

/** A data block is no script: nothing in it runs, and "<" cannot end it. */
function dataBlock(data: ChartJsFigure): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** Caption, chart, then notes, key and actions: one figure, with and without script. */
export function ChartFigure({ caption, sub, wide, narrow, live, children }: ChartFigureProps) {
  return (
    <figure class="v-fig">
      {caption !== undefined && <figcaption>{caption}</figcaption>}
      {sub !== undefined && <p class="v-fig__sub">{sub}</p>}
      <div class="v-chart" data-chart={live === undefined ? undefined : 'trend'}>
        <ChartDrawing wide={wide} narrow={narrow} />
        {live !== undefined && <script type="application/json">{raw(dataBlock(live))}</script>}
      </div>
      {children}
    </figure>
  );
}
