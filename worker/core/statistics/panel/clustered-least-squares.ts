import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { trace } from './matrix-trace.ts';
import type { PanelRow } from './panel-row.ts';
import { requireFiniteRows } from './require-finite-rows.ts';
import { trendScale } from './trend-scale.ts';

export interface ClusteredLine {
  readonly intercept: ClusteredCoefficient;
  readonly slope: ClusteredCoefficient;
  /** Share of the variance that the line explains, 0…1; null where the values do not vary. */
  readonly explainedShare: number | null;
  /** Standard deviation around the line. */
  readonly residualDeviation: number;
}

export interface ClusteredCoefficient {
  readonly estimate: number;
  /** As if all rows were independent: too small in a panel. */
  readonly naiveStandardError: number;
  /** Robust to any dependence within units: without correction, with G/(G − 1), and Bell & McCaffrey's. */
  readonly cr0: RobustError;
  readonly cr1: RobustError;
  readonly cr2: RobustError;
}

export interface RobustError {
  readonly standardError: number;
  /** Satterthwaite's, under independence; null where the leverage leaves none. */
  readonly degreesOfFreedom: number | null;
}

/** What a unit contributes: X′AX, X′A²X and X′Ae, with the adjustment A of its residuals. */
interface Adjusted {
  readonly once: Matrix;
  readonly twice: Matrix;
  readonly residual: Matrix;
}

/** Where a unit alone decides a coefficient its residual is 0 whatever the truth: it gets no adjustment. */
const decidedAlone = 1e-12;

/**
 * Straight line through all rows of a panel by least squares, with standard errors that allow for dependence within
 * units.
 * @param rows one per unit and time, in any order; a missing answer has no row
 * @returns null below three rows or two units, or where the time does not vary
 * @throws RangeError for a time or value that is no number
 * @method (X′X)⁻¹ΣX_g′A_g e_g e_g′A_g X_g(X′X)⁻¹ with A = I (CR0), √(G/(G−1)) (CR1), (I − H_gg)^−½ (CR2); degrees
 * (tr P)²/tr P², P the matrix of the quadratic form of the variance
 * @source Bell & McCaffrey 2002; Pustejovsky & Tipton 2018, clubSandwich
 * @verified test/reference/06a-lmm-sleepstudy.json to 06c, 06e-lmm-thinned-sleepstudy.json, 06f-lmm-boundary.json
 */
export function clusteredLeastSquares(rows: readonly PanelRow[]): ClusteredLine | null {
  requireFiniteRows(rows);
  const scale = trendScale(rows);
  const units = [...Map.groupBy(rows, ({ unit }) => unit).values()];
  if (scale === null || rows.length < 3 || units.length < 2) return null;

  const { timeMean, timeSpread } = scale;
  const sums = units.map((own) => {
    const design = new Matrix(own.map(({ time }) => [1, (time - timeMean) / timeSpread]));
    const residual = Matrix.columnVector(
      own.map(({ time, value }) => value - scale.intercept - scale.slope * time),
    );
    return {
      squares: design.transpose().mmul(design),
      residual: design.transpose().mmul(residual),
      residualSquares: residual.dot(residual),
    };
  });
  const bread = inverse(sums.map(({ squares }) => squares).reduce((sum, each) => Matrix.add(sum, each)));
  const residualSquares = sums.reduce((sum, each) => sum + each.residualSquares, 0);
  const residualVariance = residualSquares / (rows.length - 2);

  const plain = sums.map(({ squares, residual }): Adjusted => ({ once: squares, twice: squares, residual }));
  const root = symmetricRoot(bread);
  const adjusted = sums.map(({ squares, residual }) => leverageAdjusted(squares, residual, root));
  const correction = Math.sqrt(units.length / (units.length - 1));

  const coefficient = (estimate: number, weights: readonly number[]): ClusteredCoefficient => {
    const direction = bread.mmul(Matrix.columnVector([...weights]));
    const cr0 = robustError(plain, direction, bread);
    return {
      estimate,
      naiveStandardError: Math.sqrt(residualVariance * direction.dot(Matrix.columnVector([...weights]))),
      cr0,
      cr1: { ...cr0, standardError: cr0.standardError * correction },
      cr2: robustError(adjusted, direction, bread),
    };
  };
  const varied = rows.reduce((sum, { time }) => sum + (scale.slope * (time - timeMean)) ** 2, 0);
  return {
    intercept: coefficient(scale.intercept, [1, -timeMean / timeSpread]),
    slope: coefficient(scale.slope, [0, 1 / timeSpread]),
    explainedShare: varied + residualSquares > 0 ? varied / (varied + residualSquares) : null,
    residualDeviation: Math.sqrt(residualVariance),
  };
}

/**
 * (I − H_gg)^−½ applied to a unit through its sums alone: with C½X_g′X_gC½ = V·diag(d)·V′ every power of I − H_gg is
 * the identity but for the directions X_gC½V, whose lengths are d.
 */
function leverageAdjusted(squares: Matrix, residual: Matrix, root: Matrix): Adjusted {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(root.mmul(squares).mmul(root), {
    assumeSymmetric: true,
  });
  const along = root.mmul(eigenvectorMatrix);
  const across = squares.mmul(along);
  const added = (power: number): Matrix =>
    Matrix.diag(realEigenvalues.map((leverage) => addedAlong(leverage, power)));
  const onto = along.transpose();
  return {
    once: Matrix.add(squares, across.mmul(added(-0.5)).mmul(across.transpose())),
    twice: Matrix.add(squares, across.mmul(added(-1)).mmul(across.transpose())),
    residual: Matrix.add(residual, across.mmul(added(-0.5)).mmul(onto).mmul(residual)),
  };
}

/** ((1 − d)^power − 1)/d, at d = 0 its limit. */
function addedAlong(leverage: number, power: number): number {
  if (leverage < 1e-9) return -power;
  const rest = 1 - leverage;
  return ((rest > decidedAlone ? rest ** power : 0) - 1) / leverage;
}

function robustError(units: readonly Adjusted[], direction: Matrix, bread: Matrix): RobustError {
  const variance = units.reduce((sum, { residual }) => sum + direction.dot(residual) ** 2, 0);
  // P = diag(a) − M′CM with a_g = |w_g|² and the columns X_g′w_g of M, w_g = A_g X_g C l.
  const parts = units.map(({ once, twice }) => {
    const column = once.mmul(direction);
    return {
      own: direction.dot(twice.mmul(direction)),
      column,
      hat: column.dot(bread.mmul(column)),
    };
  });
  const crossed = parts
    .map(({ column }) => column.mmul(column.transpose()))
    .reduce((sum, each) => sum.add(each))
    .mmul(bread);
  const sum = parts.reduce((total, { own, hat }) => total + own - hat, 0);
  const squared =
    parts.reduce((total, { own, hat }) => total + own ** 2 - 2 * own * hat, 0) + trace(crossed.mmul(crossed));
  return {
    standardError: Math.sqrt(variance),
    degreesOfFreedom: squared > 0 ? sum ** 2 / squared : null,
  };
}

function symmetricRoot(matrix: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  return eigenvectorMatrix
    .mmul(Matrix.diag(realEigenvalues.map(Math.sqrt)))
    .mmul(eigenvectorMatrix.transpose());
}
