import { Matrix, pseudoInverse } from 'ml-matrix';
import type { MixedModelFit } from './fit-mixed-model.ts';
import { trace } from './matrix-trace.ts';

export interface KenwardRoger {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * Kenward and Roger's adjusted standard errors and degrees of freedom of combinations of the coefficients.
 * @param fit by REML, with every variance above 0
 * @param contrasts one weight per coefficient
 * @returns null for a combination that the adjustment leaves without a variance, as it may with very few rows
 * @method Φ_A = Φ + 2Φ{ΣW_ij(Q_ij − P_iΦP_j)}Φ; for a single combination the degrees are 2/ΣW_ij·u_iu_j with
 * u_i = l′ΦP_iΦl/(l′Φl). W is twice the inverse expected information of the variance parameters. They are the entries
 * of Ψ and, for σ², the scale of all of V: for it P = −X′WX, and its part of the sum is 0
 * @source Kenward & Roger 1997; Halekoh & Højsgaard 2014, pbkrtest
 * @verified test/reference/06a-lmm-sleepstudy.json, 06b-lmm-empluk.json, 06e-lmm-thinned-sleepstudy.json
 */
export function kenwardRoger(
  { state, residualVariance, degrees }: MixedModelFit,
  contrasts: readonly (readonly number[])[],
): readonly (KenwardRoger | null)[] {
  const covariance = state.unscaledCovariance;
  const sumOf = (term: (pattern: (typeof state.patterns)[number]) => Matrix): Matrix =>
    state.patterns.map((each) => term(each).mul(each.pattern.units)).reduce((sum, each) => sum.add(each));

  const parts = covarianceEntries(state.patterns[0]?.randomRandom.rows ?? 1).map((entry) => ({
    entry,
    slope: sumOf(({ fixedRandom }) => fixedRandom.mmul(entry).mmul(fixedRandom.transpose())).mul(-1),
    withScale: trace(sumOf(({ randomRandom }) => randomRandom.mmul(entry))),
  }));
  const pairs = parts.map((one) =>
    parts.map((other) => {
      const curvature = sumOf(({ fixedRandom, randomRandom }) => {
        const inner = one.entry.mmul(randomRandom).mmul(other.entry);
        return fixedRandom.mmul(inner).mmul(fixedRandom.transpose());
      });
      const both = trace(
        sumOf(({ randomRandom }) => randomRandom.mmul(one.entry).mmul(randomRandom).mmul(other.entry)),
      );
      const squared = one.slope.mmul(covariance).mmul(other.slope);
      return {
        adjustment: Matrix.sub(curvature, squared),
        information: both - 2 * trace(covariance.mmul(curvature)) + trace(covariance.mmul(squared)),
      };
    }),
  );
  const withScale = parts.map((part) => part.withScale + trace(covariance.mmul(part.slope)));
  const weights = pseudoInverse(
    new Matrix([
      ...pairs.map((row, i) => [...row.map(({ information }) => information), withScale[i] ?? 0]),
      [...withScale, degrees],
    ]),
  ).mul(2);

  const adjustment = pairs
    .flatMap((row, i) => row.map((pair, j) => Matrix.mul(pair.adjustment, weights.get(i, j))))
    .reduce((sum, each) => sum.add(each));
  const adjusted = Matrix.add(covariance, covariance.mmul(adjustment).mmul(covariance).mul(2));

  return contrasts.map((contrast) => {
    const weight = Matrix.columnVector([...contrast]);
    const direction = covariance.mmul(weight);
    const variance = direction.dot(weight);
    const shares = Matrix.columnVector([
      ...parts.map(({ slope }) => direction.dot(slope.mmul(direction)) / variance),
      -1,
    ]);
    const adjustedVariance = residualVariance * weight.dot(adjusted.mmul(weight));
    const precision = shares.dot(weights.mmul(shares));
    if (!(adjustedVariance > 0) || !(precision > 0)) return null;
    return { standardError: Math.sqrt(adjustedVariance), degreesOfFreedom: 2 / precision };
  });
}

/** The entries of a symmetric covariance that may vary: both sides of the diagonal together. */
function covarianceEntries(size: number): readonly Matrix[] {
  if (size === 1) return [Matrix.ones(1, 1)];
  return [
    new Matrix([
      [1, 0],
      [0, 0],
    ]),
    new Matrix([
      [0, 1],
      [1, 0],
    ]),
    new Matrix([
      [0, 0],
      [0, 1],
    ]),
  ];
}
