import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { Matrix } from 'ml-matrix';
import { twoSidedPValue } from '../two-sided-p-value.ts';
import type { MixedModelFit } from './fit-mixed-model.ts';
import { kenwardRoger, type KenwardRoger } from './kenward-roger.ts';
import { satterthwaiteDegrees } from './satterthwaite-degrees.ts';

export interface MixedCoefficient {
  readonly estimate: number;
  readonly standardError: number;
  /** Satterthwaite's. */
  readonly degreesOfFreedom: number;
  readonly t: number;
  readonly pValue: number;
  /** 95 %; infinite where the degrees are next to 0. */
  readonly lower: number;
  readonly upper: number;
  /** Only with REML, where no variance is 0, and where the adjustment leaves a variance. */
  readonly kenwardRoger: KenwardRoger | null;
}

/** A combination of the fitted coefficients, and what was taken off before fitting. */
export interface MixedContrast {
  readonly weights: readonly number[];
  readonly constant: number;
}

/** Combinations of the fixed coefficients of a fitted mixed model, with t intervals on Satterthwaite's degrees. */
export function mixedCoefficients(
  fit: MixedModelFit,
  contrasts: readonly MixedContrast[],
  singular: boolean,
): readonly MixedCoefficient[] {
  const combinations = contrasts.map(({ weights }) => weights);
  const degrees = satterthwaiteDegrees(fit, combinations);
  const adjusted = fit.restricted && !singular ? kenwardRoger(fit, combinations) : [];
  return contrasts.map(({ weights, constant }, i) => {
    const weight = Matrix.columnVector([...weights]);
    const estimate = constant + weight.dot(fit.state.coefficients);
    const variance = fit.residualVariance * weight.dot(fit.state.unscaledCovariance.mmul(weight));
    const standardError = Math.sqrt(variance);
    const degreesOfFreedom = degrees[i] ?? NaN;
    const halfWidth = tQuantile(0.975, degreesOfFreedom) * standardError;
    return {
      estimate,
      standardError,
      degreesOfFreedom,
      t: estimate / standardError,
      pValue: twoSidedPValue(estimate, standardError, degreesOfFreedom),
      lower: estimate - halfWidth,
      upper: estimate + halfWidth,
      kenwardRoger: adjusted[i] ?? null,
    };
  });
}
