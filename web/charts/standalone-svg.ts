/**
 * Light colours of the chart classes, resolved: a downloaded picture has no page around it.
 * The values are the measured palette of the look; keep in step with `web/styles/look.css`.
 */
const style = `
.c{font-family:"Fira Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums;background:#fff}
.c text{fill:#51577a;font-size:12px}.c .t-s{font-size:13px}.c .t-ink{fill:#131525}.c .t-b{font-weight:600}
.c .t-big{font-size:28px}.c .t-mid2{font-size:18px}.c .t-1{fill:#2044aa}
.c .halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}.c .mid{text-anchor:middle}.c .end{text-anchor:end}
.c .grid{stroke:#cfd2e0}.c .axis{stroke:#131525}.c .phase{fill:#f3f4f7}.c .phase-line{stroke:#6e7597;stroke-dasharray:1 3}
.c .band{fill:#2044aa;fill-opacity:.13}.c .band-edge{fill:none;stroke:#6788cf}
.c .line{fill:none;stroke:#2044aa;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.c .dot{fill:#2044aa;stroke:#fff;stroke-width:1.5}.c .dot-old{fill:#fff;stroke:#2044aa;stroke-width:2}.c .sq{fill:#2044aa;stroke:#fff}
.c .worst{stroke:#6e7597;fill:none}.c .corr{fill:#e8e9ef}.c .corr-edge{stroke:#6e7597;stroke-dasharray:1 2.5;stroke-linecap:round}
.c .brk{stroke:#131525;stroke-width:1.5}.c .brk-bg{fill:#fff}.c .evt{stroke:#cfd2e0}.c .evt-dot{fill:#fff;stroke:#131525;stroke-width:1.25}
.c .void{stroke:#6e7597;stroke-width:1.5;fill:none}`.replaceAll('\n', '');

/** A server-made drawing as a file of its own, with its colours inside; serve it as a download. */
export function standaloneSvg(svg: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('>', `><style>${style}</style>`)}`;
}
