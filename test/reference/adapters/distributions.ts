import { betaCdf, betaQuantile, betaUpperTail } from '../../../worker/core/statistics/distributions/beta.ts';
import { binomialCdf, binomialProbability } from '../../../worker/core/statistics/distributions/binomial.ts';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from '../../../worker/core/statistics/distributions/chi-squared.ts';
import { errorFunction } from '../../../worker/core/statistics/distributions/error-function.ts';
import { fCdf, fQuantile, fUpperTail } from '../../../worker/core/statistics/distributions/f.ts';
import { gammaCdf } from '../../../worker/core/statistics/distributions/gamma.ts';
import {
  hypergeometricCdf,
  hypergeometricProbability,
} from '../../../worker/core/statistics/distributions/hypergeometric.ts';
import { logBeta } from '../../../worker/core/statistics/distributions/log-beta.ts';
import { logGamma } from '../../../worker/core/statistics/distributions/log-gamma.ts';
import { noncentralTCdf } from '../../../worker/core/statistics/distributions/noncentral-t.ts';
import {
  normalCdf,
  normalDensity,
  normalLogCdf,
  normalQuantile,
  normalUpperTail,
} from '../../../worker/core/statistics/distributions/normal.ts';
import { rankSumCdf } from '../../../worker/core/statistics/distributions/rank-sum.ts';
import { signedRankCdf } from '../../../worker/core/statistics/distributions/signed-rank.ts';
import { tCdf, tQuantile, tUpperTail } from '../../../worker/core/statistics/distributions/t.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { numbersOf } from '../adapter.ts';

/** A function of single numbers, applied to columns of arguments of the same length. */
function overColumns(names: readonly string[], value: (...args: number[]) => number): Adapter {
  return (input, data) => {
    const columns = names.map((name) => numbersOf(input[name], data));
    return {
      value: (columns[0] ?? []).map((_, row) => value(...columns.map((column) => column[row] ?? NaN))),
    };
  };
}

const hypergeometric = (value: typeof hypergeometricCdf): Adapter =>
  overColumns(['x', 'K', 'N', 'n'], (x = NaN, marked = NaN, population = NaN, sample = NaN) =>
    value(x, { population, marked, sample }),
  );
const binomial = (value: typeof binomialCdf): Adapter =>
  overColumns(['k', 'n', 'p'], (k = NaN, trials = NaN, probability = NaN) =>
    value(k, { trials, probability }),
  );

export const distributions: Adapters = {
  'normal.cdf': overColumns(['x'], normalCdf),
  'normal.sf': overColumns(['x'], normalUpperTail),
  'normal.logcdf': overColumns(['x'], normalLogCdf),
  'normal.pdf': overColumns(['x'], normalDensity),
  'normal.quantile': overColumns(['p'], normalQuantile),
  't.cdf': overColumns(['x', 'df'], tCdf),
  't.sf': overColumns(['x', 'df'], tUpperTail),
  't.quantile': overColumns(['p', 'df'], tQuantile),
  'chisq.cdf': overColumns(['x', 'df'], chiSquaredCdf),
  'chisq.sf': overColumns(['x', 'df'], chiSquaredUpperTail),
  'chisq.quantile': overColumns(['p', 'df'], chiSquaredQuantile),
  'f.cdf': overColumns(['x', 'df1', 'df2'], fCdf),
  'f.sf': overColumns(['x', 'df1', 'df2'], fUpperTail),
  'f.quantile': overColumns(['p', 'df1', 'df2'], fQuantile),
  'beta.cdf': overColumns(['x', 'a', 'b'], betaCdf),
  'beta.sf': overColumns(['x', 'a', 'b'], betaUpperTail),
  'beta.quantile': overColumns(['p', 'a', 'b'], betaQuantile),
  'gamma.cdf': overColumns(['x', 'shape'], gammaCdf),
  'binomial.cdf': binomial(binomialCdf),
  'binomial.pmf': binomial(binomialProbability),
  'hypergeometric.cdf': hypergeometric(hypergeometricCdf),
  'hypergeometric.pmf': hypergeometric(hypergeometricProbability),
  'noncentralT.cdf': overColumns(['x', 'df', 'ncp'], noncentralTCdf),
  'wilcoxonSignedRank.cdf': overColumns(['v', 'n'], signedRankCdf),
  'wilcoxonRankSum.cdf': overColumns(['w', 'm', 'n'], rankSumCdf),
  lnGamma: overColumns(['x'], logGamma),
  lnBeta: overColumns(['a', 'b'], logBeta),
  erf: overColumns(['x'], errorFunction),
};
