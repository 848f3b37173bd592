import { weightedRegression, type WeightedRegression } from './weighted-regression.ts';

/** DerSimonian & Laird's moments, restricted maximum likelihood, Paule & Mandel's. */
export type BetweenVarianceMethod = 'dl' | 'reml' | 'pm';

/** Values with known variances on a design: a constant, or a constant and a time. */
export interface MetaData {
  readonly design: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly variances: readonly number[];
}

/**
 * Variance between estimates beyond their own errors (τ²).
 * @param data more rows than columns
 * @returns ≥ 0, in the squared unit; 0 where the errors explain the differences
 * @method DL: (Q − (k − p))/tr(P); PM: the τ² with Q(τ²) = k − p; REML: the highest restricted likelihood, found on a
 * grid and then where its slope y′PPy − tr(P) is 0
 * @source DerSimonian & Laird 1986; Paule & Mandel 1982; Viechtbauer 2005, 2010 (metafor)
 * @verified test/reference/06d-trend-wavemeans.json, 06g-trend-few.json
 */
export function betweenVariance(data: MetaData, method: BetweenVarianceMethod): number {
  const { design, values, variances } = data;
  const degrees = values.length - (design[0]?.length ?? 0);
  const at = (between: number): WeightedRegression => regressionWith(data, between);
  const excess = (between: number): number => at(between).residual - degrees;
  if (method === 'dl') return Math.max(0, excess(0) / at(0).traceP);

  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const upper = 10 * (spread + Math.max(...variances));
  if (method === 'pm') return excess(0) <= 0 ? 0 : crossing(excess, 0, upper);

  const slope = (between: number): number => at(between).squaredPy - at(between).traceP;
  // The likelihood may have more than one top; the points lie close where τ² is small beside the spread.
  const grid = [0, ...Array.from({ length: 121 }, (_, i) => upper * 10 ** (-9 + (9 * i) / 120))];
  const heights = grid.map((between) => at(between).logLikelihood);
  const best = heights.indexOf(Math.max(...heights));
  const [below, above] = [grid[Math.max(0, best - 1)] ?? 0, grid[best + 1] ?? upper];
  return slope(below) <= 0 ? 0 : crossing(slope, below, above);
}

/** The regression where each value also varies between. */
export function regressionWith({ design, values, variances }: MetaData, between: number): WeightedRegression {
  return weightedRegression(
    design,
    values,
    variances.map((variance) => variance + between),
  );
}

/** Where a function that is above 0 at `low` falls to 0. */
function crossing(of: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halved = 0; halved < 200; halved++) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (of(middle) > 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
