const mostSteps = 200;
const settled = 1e-14;

/**
 * Where a function that rises crosses 0.
 * @param near where to look first
 * @param width first distance to both sides, > 0; doubled until the ends hold the root
 * @method false position, the function halved at an end that stays (Illinois)
 * @source Dowell & Jarratt 1971, BIT 11, 168–174
 * @verified through noncentralityInterval
 */
export function risingRoot(rising: (at: number) => number, near: number, width: number): number {
  let low = near - width;
  let high = near + width;
  let below = rising(low);
  let above = rising(high);
  for (let reach = 2 * width; below > 0; reach *= 2) below = rising((low = near - reach));
  for (let reach = 2 * width; above < 0; reach *= 2) above = rising((high = near + reach));
  let stayed: 'low' | 'high' | null = null;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = (low * above - high * below) / (above - below);
    const value = rising(next);
    const moved = Math.min(next - low, high - next);
    if (value < 0) {
      [low, below] = [next, value];
      if (stayed === 'high') above /= 2;
      stayed = 'high';
    } else {
      [high, above] = [next, value];
      if (stayed === 'low') below /= 2;
      stayed = 'low';
    }
    if (value === 0 || moved <= settled * Math.max(1, Math.abs(next))) return next;
  }
  return (low + high) / 2;
}
