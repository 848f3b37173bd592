import type { ChartModel } from './chart-model.ts';
import { trendSvg, type TrendSvgOptions } from './trend-svg.ts';

/** The light palette of look.css as plain values: a picture that leaves the house brings its colours along. */
const styles = `
text{font:12px "Fira Sans",sans-serif;fill:#51577a}.t-s{font-size:13px}.t-ink{fill:#131525}.t-b{font-weight:600}
.t-big{font-size:28px}.t-mid2{font-size:18px}.t-1{fill:#2044aa}.mid{text-anchor:middle}.end{text-anchor:end}
.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}.grid{stroke:#dcdee8}.axis{stroke:#131525}
.tick{stroke:#6e7597}.phase{fill:#f4f5f8}.phase-line{stroke:#6e7597;stroke-dasharray:1 3}
.band{fill:#2044aa;fill-opacity:.13}.band-edge{fill:none;stroke:#6788cf}
.line{fill:none;stroke:#2044aa;stroke-width:2.5;stroke-linejoin:round}.dot,.sq{fill:#2044aa;stroke:#fff}
.dot-old{fill:#fff;stroke:#2044aa;stroke-width:2}.worst{stroke:#6e7597;fill:none}
.corr{fill:#e8e9ef}.corr-edge{stroke:#6e7597;stroke-dasharray:1 2.5;fill:none}
.brk{stroke:#131525;stroke-width:1.5}.brk-bg{fill:#fff}.evt{stroke:#dcdee8}.evt-dot{fill:#fff;stroke:#131525}
.void{stroke:#6e7597;stroke-width:1.5;fill:none}`.replaceAll('\n', '');

/** The trend as a file of its own, to put into a document. */
export function standaloneSvg(model: ChartModel, options: TrendSvgOptions): string {
  const svg = trendSvg(model, options);
  return svg.replace('>', `><style>${styles}</style><rect width="100%" height="100%" fill="#fff"/>`);
}
