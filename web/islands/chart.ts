import type { ChartJsFigure } from '../charts/chartjs-figure.ts';
import { drawTrend } from './chart/draw-trend.ts';

/** A canvas says nothing to a screen reader: it carries the finding as its label and, inside, as text. */
function addCanvas(box: HTMLElement, label: string): HTMLCanvasElement {
  const frame = document.createElement('div');
  frame.className = 'v-chart__canvas';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.textContent = label;
  frame.append(canvas);
  box.append(frame);
  return canvas;
}

function enliven(box: HTMLElement): void {
  const source = box.querySelector('script[type="application/json"]')?.textContent;
  if (source === undefined || source === null) return;
  // Written by our own server with toChartJs, from the same release.
  const figure = JSON.parse(source) as ChartJsFigure;
  const canvas = addCanvas(box, figure.label);
  box.classList.add('is-live');
  let chart = drawTrend(canvas, figure);
  const redraw = () => {
    chart.destroy();
    chart = drawTrend(canvas, figure);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  matchMedia('(min-width: 40em)').addEventListener('change', redraw);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-kern-theme'] });
}

// The font first: a canvas does not redraw itself when it arrives.
void document.fonts.ready.then(() => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-chart]')) {
    try {
      enliven(box);
    } catch (error) {
      // The server's picture stays: the page loses nothing but the tooltips.
      box.classList.remove('is-live');
      console.error(error);
    }
  }
});
