import { sampleMean } from '../sample-mean.ts';
import { sampleVariance } from '../sample-variance.ts';

interface PooledEstimate {
  readonly estimate: number;
  /** Mean of the variances. */
  readonly within: number;
  /** Variance of the estimates. */
  readonly between: number;
  readonly total: number;
  /** For small samples; smaller than those of complete data. */
  readonly degreesOfFreedom: number;
  /** How much the variance grows through what is missing; infinite where the variances are all 0. */
  readonly relativeIncrease: number;
  /** Fraction of missing information, 0…1; null where the increase is infinite. */
  readonly missingInformation: number | null;
}

/** Smaller shares of missing information are taken for this one, so that the degrees of freedom stay finite. */
const smallestShare = 1e-4;

/**
 * Rubin's rules: one estimate from several imputed data sets.
 * @param estimates one per imputation
 * @param variances of the estimates, in the same order, ≥ 0
 * @param respondents n of the complete data; Infinity for large samples
 * @param parameters estimated with it (k), so that complete data have n − k degrees of freedom
 * @returns null below two imputations, and where nothing varies at all
 * @throws RangeError where variances do not fit the estimates, and for n not above k
 * @method T = Ū + (1 + 1/m)·B; degrees of freedom of Barnard and Rubin
 * @source Rubin 1987, Multiple Imputation; Barnard & Rubin 1999, Biometrika 86, 948–955; as mice::pool.scalar
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function rubinPool({
  estimates,
  variances,
  respondents,
  parameters,
}: {
  readonly estimates: readonly number[];
  readonly variances: readonly number[];
  readonly respondents: number;
  readonly parameters: number;
}): PooledEstimate | null {
  if (variances.length !== estimates.length) throw new RangeError('each estimate must have a variance');
  if (variances.some((variance) => !(variance >= 0))) throw new RangeError('a variance must not be negative');
  const complete = respondents - parameters;
  if (!(complete > 0)) throw new RangeError('respondents must be more than parameters');
  const [estimate, within] = [sampleMean(estimates), sampleMean(variances)];
  const between = sampleVariance(estimates);
  if (estimate === null || within === null || between === null) return null;
  const added = (1 + 1 / estimates.length) * between;
  const total = within + added;
  if (total === 0) return null;
  const share = Math.max(added / total, smallestShare);
  const ofImputations = (estimates.length - 1) / share ** 2;
  const degreesOfFreedom = combinedDegrees(ofImputations, complete, share);
  const relativeIncrease = added / within;
  return {
    estimate,
    within,
    between,
    total,
    degreesOfFreedom,
    relativeIncrease,
    missingInformation: Number.isFinite(relativeIncrease)
      ? (relativeIncrease + 2 / (degreesOfFreedom + 3)) / (relativeIncrease + 1)
      : null,
  };
}

function combinedDegrees(ofImputations: number, complete: number, share: number): number {
  if (complete === Infinity) return ofImputations;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - share);
  return (ofImputations * observed) / (ofImputations + observed);
}
