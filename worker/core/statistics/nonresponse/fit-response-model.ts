import { Matrix, QrDecomposition } from 'ml-matrix';
import type { ResponsePropensities } from './response-propensities.ts';

export type ResponseModel =
  | ({
      readonly kind: 'fitted';
      /** Of the intercept, then of each category but the first of its factor, then of each covariate; on the logit. */
      readonly coefficients: readonly number[];
      readonly standardErrors: readonly number[];
    } & ResponsePropensities)
  /** All answered, or nobody did. */
  | { readonly kind: 'oneOutcome' }
  /** A covariate does not vary or repeats others, or there are as many coefficients as members. */
  | { readonly kind: 'collinear' }
  /** Some combination of facts tells exactly who answers: no finite coefficients. Coarser groups are needed. */
  | { readonly kind: 'separated' };

/** Relative change of the deviance that counts as none. */
const restChange = 1e-12;
/** Without separation seven or eight steps are enough; with it, each step moves the logit by about 1, for ever. */
const mostSteps = 30;
/** Propensities nearer to 0 or 1 than this come from separation. */
const nearlyCertain = 1e-9;
/** Part of a column's length that the others must leave unexplained. */
const leastOwnPart = 1e-9;

/**
 * Logistic regression of answering on facts of the register and earlier answers, without interactions.
 * @param responded whether each member answered
 * @param factors each the category of every member; the first category by name is the reference
 * @param covariates each a number of every member, as its answer of the wave before
 * @throws RangeError for columns of another length or numbers that are not finite
 * @method maximum likelihood by iteratively reweighted least squares (QR); the variance of a propensity by the delta
 * method, ρ²(1 − ρ)² xᵀVx
 * @source McCullagh & Nelder 1989, Generalized Linear Models, 4.4
 * @verified test/reference/13-representativity-empluk.json (R's glm)
 */
export function fitResponseModel({
  responded,
  factors,
  covariates,
}: {
  readonly responded: readonly boolean[];
  readonly factors: readonly (readonly string[])[];
  readonly covariates: readonly (readonly number[])[];
}): ResponseModel {
  const members = responded.length;
  if (![...factors, ...covariates].every((column) => column.length === members))
    throw new RangeError('there must be one value for each member');
  if (!covariates.every((column) => column.every(Number.isFinite)))
    throw new RangeError('covariates must be finite');
  if (responded.every(Boolean) || !responded.some(Boolean)) return { kind: 'oneOutcome' };

  const rows = modelRows(members, factors, covariates);
  if ((rows[0]?.length ?? 0) >= members) return { kind: 'collinear' };
  let logits: readonly number[] = responded.map((each) => (each ? Math.log(3) : -Math.log(3)));
  let deviance = Infinity;
  for (let step = 1; step <= mostSteps; step += 1) {
    const fit = weightedLeastSquares(rows, responded, logits);
    if (fit === null) return { kind: step === 1 ? 'collinear' : 'separated' };
    const settled = Math.abs(deviance - fit.deviance) <= restChange * (fit.deviance + 0.1);
    ({ logits, deviance } = fit);
    // Standard errors belong to the propensities before a step: one more, so that they belong to the last.
    if (settled) return finished(weightedLeastSquares(rows, responded, logits));
  }
  return { kind: 'separated' };
}

interface Fit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logits: readonly number[];
  /** For each member the squared length of its row in the orthogonal basis. */
  readonly leverages: readonly number[];
  readonly deviance: number;
}

function finished(fit: Fit | null): ResponseModel {
  if (fit === null) return { kind: 'separated' };
  const { coefficients, standardErrors, logits, leverages } = fit;
  const propensities = logits.map(logistic);
  if (propensities.some((each) => Math.min(each, 1 - each) < nearlyCertain)) return { kind: 'separated' };
  return {
    kind: 'fitted',
    coefficients,
    standardErrors,
    propensities,
    // With √w x = Rᵀq the variance w² xᵀ(XᵀWX)⁻¹x is w |q|².
    errorVariances: propensities.map((each, member) => each * (1 - each) * (leverages[member] ?? 0)),
  };
}

/** Intercept, one column for each category but the first, and the covariates. */
function modelRows(
  members: number,
  factors: readonly (readonly string[])[],
  covariates: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const categories = factors.map((column) => [...new Set(column)].toSorted().slice(1));
  return Array.from({ length: members }, (_, member) => [
    1,
    ...factors.flatMap((column, at) =>
      (categories[at] ?? []).map((category) => (column[member] === category ? 1 : 0)),
    ),
    ...covariates.map((column) => column[member] ?? 0),
  ]);
}

/** One step of the iteration; null where a column repeats the others. */
function weightedLeastSquares(
  rows: readonly (readonly number[])[],
  responded: readonly boolean[],
  logits: readonly number[],
): Fit | null {
  const roots = logits.map((logit) => Math.sqrt(logistic(logit) * logistic(-logit)));
  const weighted = new Matrix(rows.map((row, member) => row.map((each) => each * (roots[member] ?? 0))));
  const target = logits.map((logit, member) => {
    const root = roots[member] ?? 0;
    return root * logit + ((responded[member] === true ? 1 : 0) - logistic(logit)) / root;
  });
  const decomposition = new QrDecomposition(weighted);
  const upper = decomposition.upperTriangularMatrix;
  const lengths = weighted
    .transpose()
    .to2DArray()
    .map((column) => Math.hypot(...column));
  const unique = upper.diagonal().every((each, at) => Math.abs(each) > leastOwnPart * (lengths[at] ?? 0));
  if (!unique || !target.every(Number.isFinite)) return null;

  const coefficients = decomposition.solve(Matrix.columnVector(target)).to1DArray();
  const inverted = new QrDecomposition(upper).solve(Matrix.eye(upper.rows)).to2DArray();
  const next = rows.map((row) => row.reduce((sum, each, at) => sum + each * (coefficients[at] ?? 0), 0));
  return {
    coefficients,
    standardErrors: inverted.map((row) => Math.hypot(...row)),
    logits: next,
    leverages: decomposition.orthogonalMatrix.to2DArray().map((row) => Math.hypot(...row) ** 2),
    deviance: next.reduce(
      (sum, logit, member) => sum + 2 * Math.log1p(Math.exp(responded[member] === true ? -logit : logit)),
      0,
    ),
  };
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
