/** CSS expressions such as `var(--v-1)` as the colour they mean right now; a canvas does not know variables. */
export function colourResolver(host: HTMLElement): (expression: string) => string {
  const probe = host.appendChild(document.createElement('i'));
  probe.hidden = true;
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();

  function resolve(expression: string): string {
    probe.style.color = '';
    probe.style.color = expression;
    const computed = getComputedStyle(probe).color;
    if (pixel === null) return computed;
    // One painted pixel turns every notation (oklch, color-mix …) into the one Chart.js can read.
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = computed;
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = pixel.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
  }

  return (expression) => {
    const found = known.get(expression) ?? resolve(expression);
    known.set(expression, found);
    return found;
  };
}

/** The same data with every CSS expression replaced by its colour. */
export function withColours<T>(data: T, colour: (expression: string) => string): T {
  if (typeof data === 'string') return (/^(var|color-mix)\(/.test(data) ? colour(data) : data) as T & string;
  if (Array.isArray(data)) return data.map((item: unknown) => withColours(item, colour)) as T & unknown[];
  if (data !== null && typeof data === 'object')
    // Same keys, same value types: only strings change their content.
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, withColours(value, colour)]),
    ) as T & object;
  return data;
}
