/** Pieces of server-made SVG. Everything is text; what comes from people is escaped here. */

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Pixels with one decimal are enough, and keep the page small. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface Svg {
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** A drawing at 1:1, so that 12 px stay 12 px; read out as one picture with its finding. */
export function svgRoot({ width, height, label }: Svg, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="c" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(label)}">${body}</svg>`;
}

export function svgText(x: number, y: number, text: string | number, classes = ''): string {
  const classAttribute = classes === '' ? '' : ` class="${classes}"`;
  return `<text x="${px(x)}" y="${px(y)}"${classAttribute}>${escapeXml(String(text))}</text>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, classes: string): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" class="${classes}"/>`;
}

export function svgRect(x: number, y: number, width: number, height: number, classes: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" class="${classes}"/>`;
}

export function svgCircle(x: number, y: number, radius: number, classes: string): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" class="${classes}"/>`;
}

export type PixelPoint = readonly [x: number, y: number];

/** `M… L…` through the points. */
export function pathThrough(points: readonly PixelPoint[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

export function svgPath(d: string, classes: string, extra = ''): string {
  return `<path class="${classes}"${extra} d="${d}"/>`;
}

/** Double bar: the series begins anew, nothing is joined across it. */
export function breakMark(x: number, top: number, bottom: number, small = false): string {
  const half = small ? 2 : 2.5;
  const classes = small ? 'brk brk-s' : 'brk';
  return (
    svgRect(x - half, top, 2 * half, bottom - top, 'brk-bg') +
    svgLine(x - half, top, x - half, bottom, classes) +
    svgLine(x + half, top, x + half, bottom, classes)
  );
}

/** ×: no wave. */
export function noWaveMark(x: number, y: number, size = 4): string {
  return svgPath(
    `M${px(x - size)} ${px(y - size)}L${px(x + size)} ${px(y + size)}M${px(x - size)} ${px(y + size)}L${px(x + size)} ${px(y - size)}`,
    'void',
  );
}

/** Dashed diamond: a protected value. */
export function protectedMark(x: number, y: number, size = 4.5): string {
  const d = `${pathThrough([
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ])}Z`;
  return svgPath(d, 'void', ' stroke-dasharray="2 2"');
}

/** –: there is a wave or a year, but no value for another reason. */
export function noRecordMark(x: number, y: number, size = 4): string {
  return svgPath(`M${px(x - size)} ${px(y)}H${px(x + size)}`, 'void');
}

/** Ringed letter of an event. */
export function eventMark(x: number, y: number, letter: string): string {
  return svgCircle(x, y, 8, 'evt-dot') + svgText(x, y + 4, letter, 'mid t-ink t-b');
}
