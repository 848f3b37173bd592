import type { Column } from '../missing/column.ts';
import { completeRows } from '../missing/complete-rows.ts';
import { pairwiseCovariance } from '../missing/pairwise-covariance.ts';
import { correlationsOf } from './item-matrix.ts';
import { omegaStandardized } from './omega-standardized.ts';
import { oneFactorLikelihood } from './one-factor-likelihood.ts';
import { omegaOf } from './one-factor-model.ts';
import type { OneFactorModel } from './one-factor-model.ts';

interface OmegaTotal extends OneFactorModel {
  readonly identified: true;
  /** Respondents who answered every item. */
  readonly respondents: number;
  /** Fewer than ten respondents per item: the fit is too shaky to be shown. */
  readonly tooFewRespondents: boolean;
  readonly omega: number;
  /** Of the standardized items; null where the minres factor finds no end. */
  readonly standardized: number | null;
  /** Test of one factor against the free covariances. */
  readonly chiSquare: number;
  /** 0 for three items, which fit by construction. */
  readonly degreesOfFreedom: number;
}

interface NoOmega {
  readonly identified: false;
  /** Fewer than three items · no more complete rows than items · constant or repeated items, or no end of the search. */
  readonly reason: 'tooFewItems' | 'tooFewAnswers' | 'notFitted';
}

/** @source METHODS 4.8 */
const fewestRespondentsPerItem = 10;

/**
 * McDonald's omega total of a scale with one common factor: reliability without the assumption that all items measure
 * equally well. A diagnostic of a wave. Items must point one way (reverseItem).
 * @param columns the answers, one column per item; rows with a missing answer are left out
 * @returns omega with the model it comes from, or why there is none
 * @throws RangeError for columns of different length
 * @method maximum likelihood on the covariances with n in the denominator; χ² = n · discrepancy
 * @source McDonald 1999; as lavaan 0.6-14 and psych 2.2.9
 * @verified test/reference/04-alpha-bfi-attitude.json, 04b-alpha-attitude.json
 */
export function omegaTotal(columns: readonly Column[]): OmegaTotal | NoOmega {
  const rows = completeRows(columns);
  const [items, respondents] = [columns.length, rows.length];
  if (items < 3) return { identified: false, reason: 'tooFewItems' };
  if (respondents <= items) return { identified: false, reason: 'tooFewAnswers' };
  const complete = columns.map((_, item) => rows.map((row) => row[item] ?? null));
  const covariance = pairwiseCovariance(complete).map((row) =>
    row.map((entry) => ((entry ?? 0) * (respondents - 1)) / respondents),
  );
  const fit = oneFactorLikelihood(covariance);
  if (fit === null) return { identified: false, reason: 'notFitted' };
  return {
    identified: true,
    respondents,
    tooFewRespondents: respondents < fewestRespondentsPerItem * items,
    omega: omegaOf(fit),
    standardized: omegaStandardized(correlationsOf(covariance)),
    loadings: fit.loadings,
    residualVariances: fit.residualVariances,
    chiSquare: respondents * fit.discrepancy,
    degreesOfFreedom: (items * (items + 1)) / 2 - 2 * items,
  };
}
