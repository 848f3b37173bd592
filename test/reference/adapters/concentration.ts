import { concentrationRatio } from '../../../worker/core/statistics/concentration/concentration-ratio.ts';
import {
  giniCoefficient,
  unbiasedGiniCoefficient,
} from '../../../worker/core/statistics/concentration/gini-coefficient.ts';
import {
  effectiveNumber,
  herfindahlIndex,
  normalisedHerfindahlIndex,
} from '../../../worker/core/statistics/concentration/herfindahl-index.ts';
import { lorenzCurve } from '../../../worker/core/statistics/concentration/lorenz-curve.ts';
import { pielouEvenness } from '../../../worker/core/statistics/concentration/pielou-evenness.ts';
import { shannonEntropy } from '../../../worker/core/statistics/concentration/shannon-entropy.ts';
import {
  simpsonDiversity,
  simpsonEvenness,
} from '../../../worker/core/statistics/concentration/simpson-diversity.ts';
import { theilIndex } from '../../../worker/core/statistics/concentration/theil-index.ts';
import { weightedGiniCoefficient } from '../../../worker/core/statistics/concentration/weighted-gini-coefficient.ts';
import { numbersOf } from '../adapter.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { primaryDisclosure } from './primary-disclosure.ts';

export const concentration: Adapters = {
  concentration: (input, data) => concentrationOf(numbersOf(input['x'], data)),
  'gini.weighted': weightedGini,
  'disclosure.primary': primaryDisclosure,
};

function concentrationOf(amounts: readonly number[]) {
  const times = (value: number | null, factor: number) => (value === null ? null : value * factor);
  const entropy = shannonEntropy(amounts);
  const index = herfindahlIndex(amounts);
  const gini = giniCoefficient(amounts);
  return {
    n: amounts.length,
    n_positive: amounts.filter((amount) => amount > 0).length,
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    hhi: index,
    hhi_10000: times(index, 10_000),
    hhi_normalized: normalisedHerfindahlIndex(amounts),
    effective_number_hhi: effectiveNumber(amounts),
    shannon_nat: entropy,
    shannon_bits: times(entropy, Math.LOG2E),
    pielou_evenness: pielouEvenness(amounts),
    exp_shannon: entropy === null ? null : Math.exp(entropy),
    gini_simpson: simpsonDiversity(amounts),
    inv_simpson: effectiveNumber(amounts),
    simpson_evenness: simpsonEvenness(amounts),
    theil_t: theilIndex(amounts),
    gini,
    gini_unbiased: unbiasedGiniCoefficient(amounts),
    gini_laeken: gini,
    cr1: concentrationRatio(amounts, 1),
    cr3: concentrationRatio(amounts, 3),
    cr4: concentrationRatio(amounts, 4),
    cr5: concentrationRatio(amounts, 5),
    lorenz_cum_share: lorenzCurve(amounts),
  };
}

/** R writes NaN where there is nothing to share, and no value where one is missing. */
function weightedGini(...[input, data]: Parameters<Adapter>) {
  const weights = numbersOf(input['w'], data);
  const units = numbersOf(input['x'], data).map((amount, at) => ({ amount, weight: weights[at] ?? NaN }));
  if (units.some(({ amount, weight }) => Number.isNaN(amount + weight))) return { gini: null };
  return { gini: weightedGiniCoefficient(units) ?? NaN };
}
