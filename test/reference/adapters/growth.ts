import { tQuantile } from '../../../worker/core/statistics/distributions/t.ts';
import { fitGrowthCurve } from '../../../worker/core/statistics/growth/fit-growth-curve.ts';
import { numberOf, numbersOf, type Adapters } from '../adapter.ts';

export const growth: Adapters = {
  'growth.nls': (input, data) => {
    const values = numbersOf(input['y'], data);
    const points = numbersOf(input['t'], data)
      .map((time, i) => ({ time, value: values[i] ?? NaN }))
      .filter(({ time, value }) => !Number.isNaN(time + value));
    const curve = fitGrowthCurve(points, input['model'] === 'gompertz' ? 'gompertz' : 'logistic');
    if (curve.kind === 'refused') return { identified: false, reason: curve.reason };
    const times = Array.isArray(input['new_t']) ? input['new_t'].map(numberOf) : [];
    const predicted = times.map(curve.at);
    const quantile = tQuantile(0.975, curve.degreesOfFreedom);
    const around = (sign: 1 | -1, residual: number) =>
      predicted.map(
        ({ estimate, standardError }) =>
          estimate + sign * quantile * Math.sqrt(standardError ** 2 + residual ** 2),
      );
    const nineTenths = curve.timeAtNineTenths?.estimate ?? NaN;
    return {
      identified: true,
      converged: true,
      weakly_identified: curve.weaklyIdentified,
      n: curve.points,
      parameters: curve.parameters.map(({ name }) => name),
      estimate: curve.parameters.map(({ estimate }) => estimate),
      se: curve.parameters.map(({ standardError }) => standardError),
      df: curve.degreesOfFreedom,
      rss: curve.residualSquares,
      sigma: curve.residualDeviation,
      vcov: curve.covariance,
      logLik: curve.logLikelihood,
      aic: curve.akaike,
      new_t: times,
      pred: predicted.map(({ estimate }) => estimate),
      pred_se_delta: predicted.map(({ standardError }) => standardError),
      ci95_mean_lower: around(-1, 0),
      ci95_mean_upper: around(1, 0),
      pi95_lower: around(-1, curve.residualDeviation),
      pi95_upper: around(1, curve.residualDeviation),
      share_of_asymptote_at_last: curve.reachedShare,
      // R leaves an empty name on the element of a Gompertz curve.
      t_at_90pct_asymptote: input['model'] === 'gompertz' ? { '': nineTenths } : nineTenths,
      se_t90: curve.timeAtNineTenths?.standardError ?? NaN,
    };
  },
};
