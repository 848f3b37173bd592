import { Matrix, QrDecomposition } from 'ml-matrix';
import type { SurveyDesign } from './survey-design.ts';

/** A variable known of every unit, with its total over all members. */
export interface Auxiliary {
  readonly values: readonly number[];
  readonly total: number;
}

export type RegressionDesign =
  | {
      readonly kind: 'fitted';
      readonly design: SurveyDesign;
      /** Units that now count against the others: possible with linear calibration, and a sign of a poor fit. */
      readonly negativeWeights: number;
    }
  /** An auxiliary does not vary, repeats others, or there are as many of them as units. */
  | { readonly kind: 'collinear' };

/** Part of an auxiliary's spread that the others must leave unexplained. */
const leastOwnSpread = 1e-9;

/**
 * Generalised regression estimator (GREG), linear calibration: weights that meet the number of members and the known
 * totals of auxiliary variables, as turnover of the year before.
 * @param design as it was drawn; its weights add up to the members
 * @throws RangeError for values or totals that are not finite, or not one value for each unit
 * @method g_i = 1 + (X − X̂)ᵀ (Σ d x xᵀ)⁻¹ x_i with x = (1, auxiliaries), w_i = d_i g_i; residuals of the regression on x
 * with weights d. The auxiliaries are standardised before, which changes no weight
 * @source Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling, 6.4–6.6
 * @verified test/reference/01a-srs-apisrs.json, 01b-srs-empluk1982.json
 */
export function regressionDesign(design: SurveyDesign, auxiliaries: readonly Auxiliary[]): RegressionDesign {
  const { weights } = design;
  for (const { values, total } of auxiliaries)
    if (values.length !== weights.length || ![...values, total].every(Number.isFinite))
      throw new RangeError('auxiliaries need a finite total and a finite value for each unit');
  if (auxiliaries.length + 1 >= weights.length) return { kind: 'collinear' };

  const members = weights.reduce((sum, weight) => sum + weight, 0);
  const columns = auxiliaries.map((auxiliary) => standardised(auxiliary, weights, members));
  const roots = weights.map(Math.sqrt);
  const x = new Matrix(
    weights.map((_, unit) =>
      [1, ...columns.map(({ values }) => values[unit] ?? 0)].map((each) => each * (roots[unit] ?? 0)),
    ),
  );
  const decomposition = new QrDecomposition(x);
  const ownSpread = decomposition.upperTriangularMatrix
    .diagonal()
    .map((each) => Math.abs(each) / Math.sqrt(members));
  if (!ownSpread.every((each) => each > leastOwnSpread)) return { kind: 'collinear' };

  // With x = QR the correction (X − X̂)ᵀ(xᵀx)⁻¹x_i is q_i · R⁻ᵀ(X − X̂).
  const orthogonal = decomposition.orthogonalMatrix;
  const missing = [0, ...columns.map((column) => column.missing)];
  const turned = solvedTransposed(decomposition.upperTriangularMatrix, missing);
  const calibrated = weights.map((weight, unit) => {
    const root = roots[unit] ?? 0;
    return weight + root * turned.reduce((sum, each, column) => sum + each * orthogonal.get(unit, column), 0);
  });
  return {
    kind: 'fitted',
    negativeWeights: calibrated.filter((weight) => weight < 0).length,
    design: {
      ...design,
      weights: calibrated,
      residuals: (values) => withoutProjection(values, roots, orthogonal),
    },
  };
}

/** Mean 0 and variance 1 under the weights, with what the sample misses of the total in that unit. */
function standardised(
  { values, total }: Auxiliary,
  weights: readonly number[],
  members: number,
): { readonly values: readonly number[]; readonly missing: number } {
  const mean = values.reduce((sum, value, unit) => sum + (weights[unit] ?? 0) * value, 0) / members;
  const variance =
    values.reduce((sum, value, unit) => sum + (weights[unit] ?? 0) * (value - mean) ** 2, 0) / members;
  // Without spread the column stays 0, and is found collinear.
  const unit = Math.sqrt(variance) > leastOwnSpread * Math.abs(mean) ? Math.sqrt(variance) : Infinity;
  return { values: values.map((value) => (value - mean) / unit), missing: (total - members * mean) / unit };
}

/** Solves Rᵀ y = b for an upper triangular R. */
function solvedTransposed(upper: Matrix, right: readonly number[]): readonly number[] {
  const solution: number[] = [];
  right.forEach((value, row) => {
    const known = solution.reduce((sum, each, column) => sum + upper.get(column, row) * each, 0);
    solution.push((value - known) / upper.get(row, row));
  });
  return solution;
}

function withoutProjection(
  values: readonly number[],
  roots: readonly number[],
  orthogonal: Matrix,
): readonly number[] {
  const scaled = Matrix.columnVector(values.map((value, unit) => value * (roots[unit] ?? 0)));
  const projected = orthogonal.mmul(orthogonal.transpose().mmul(scaled));
  return values.map((value, unit) => {
    const root = roots[unit] ?? 0;
    return root > 0 ? value - projected.get(unit, 0) / root : value;
  });
}
