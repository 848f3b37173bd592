import { requireSameLength } from '../missing/column.ts';
import type { Column } from '../missing/column.ts';
import { completeRows } from '../missing/complete-rows.ts';
import { pairsOf } from '../missing/pairs-of.ts';
import { pairwiseCovariance } from '../missing/pairwise-covariance.ts';
import { sampleCorrelation } from '../sample-correlation.ts';
import { sampleMean } from '../sample-mean.ts';
import { sampleMedian } from '../sample-median.ts';
import { sampleVariance } from '../sample-variance.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { cronbachAlphaError } from './cronbach-alpha-error.ts';
import { guttmanLambda6 } from './guttman-lambda6.ts';
import { correlationsOf, withoutItem } from './item-matrix.ts';
import type { ItemMatrix } from './item-matrix.ts';
import { itemRestCorrelation } from './item-rest-correlation.ts';

interface ItemReliability {
  readonly answers: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** With the sum of the other items, from the covariances of the scale. */
  readonly restCorrelation: number | null;
  /** The same over those who answered every item; null where one side does not vary. */
  readonly restCorrelationComplete: number | null;
  /** With the mean over the answered items, the item itself among them. */
  readonly totalCorrelation: number | null;
  /** Alpha of the other items; null where they are fewer than two. */
  readonly alphaWithout: number | null;
  readonly standardizedAlphaWithout: number | null;
}

interface ScaleReliability {
  readonly identified: true;
  readonly respondents: number;
  /** Those who answered every item. */
  readonly complete: number;
  /** Places of the items that the measures are about. */
  readonly used: readonly number[];
  /** Places of items that everybody answered alike: they say nothing of reliability and are left out. */
  readonly constant: readonly number[];
  readonly alpha: number;
  /** Of raw alpha in large samples; null where the variances contradict each other. */
  readonly standardError: number | null;
  readonly standardizedAlpha: number | null;
  readonly lambda6: number | null;
  readonly averageCorrelation: number;
  readonly medianCorrelation: number;
  /** k·r̄/(1 − r̄); infinite where all items agree. */
  readonly signalToNoise: number;
  /** Of the respondents' means over the items they answered. */
  readonly scaleMean: number;
  readonly scaleDeviation: number;
  /** One per used item. */
  readonly items: readonly ItemReliability[];
  /** Of the used items. */
  readonly covariance: ItemMatrix;
}

interface NoReliability {
  readonly identified: false;
  /** Fewer than two items that vary · two items that hardly anybody answered both · items that cancel each other. */
  readonly reason: 'tooFewItems' | 'tooFewAnswers' | 'noVariance';
}

/**
 * Reliability of a scale of several items: a diagnostic of a wave, no public indicator.
 * Items must point one way (reverseItem). Missing answers are deleted pairwise; give complete rows for listwise.
 * @param columns the answers, one column per item
 * @returns alpha raw and standardized, lambda 6, and what each item does to them; or why there is none
 * @throws RangeError for columns of different length
 * @method covariances over pairs of answers; constant items left out, as psych::alpha does with a warning
 * @source Cronbach 1951; Guttman 1945; Revelle's psych 2.2.9
 * @verified test/reference/04-alpha-bfi-attitude.json, 04b-alpha-attitude.json
 */
export function scaleReliability(columns: readonly Column[]): ScaleReliability | NoReliability {
  requireSameLength(columns);
  const places = columns.map((_, place) => place);
  const used = places.filter((place) => varies(columns[place] ?? []));
  const items = used.map((place) => columns[place] ?? []);
  if (items.length < 2) return { identified: false, reason: 'tooFewItems' };
  const covariance = fullMatrix(pairwiseCovariance(items));
  if (covariance === null) return { identified: false, reason: 'tooFewAnswers' };
  const alpha = cronbachAlpha(covariance);
  if (alpha === null) return { identified: false, reason: 'noVariance' };

  const rows = completeRows(items);
  const means = respondentMeans(items);
  const answeredMeans = means.filter((mean) => mean !== null);
  const correlations = correlationsOf(covariance);
  const between = correlations.flatMap((row, at) => row.slice(at + 1));
  const averageCorrelation = sampleMean(between) ?? Number.NaN;
  return {
    identified: true,
    respondents: means.length,
    complete: rows.length,
    used,
    constant: places.filter((place) => !used.includes(place)),
    alpha,
    standardError: cronbachAlphaError(covariance, means.length),
    standardizedAlpha: cronbachAlpha(correlations),
    lambda6: guttmanLambda6(correlations),
    averageCorrelation,
    medianCorrelation: sampleMedian(between) ?? Number.NaN,
    signalToNoise: (items.length * averageCorrelation) / (1 - averageCorrelation),
    scaleMean: sampleMean(answeredMeans) ?? Number.NaN,
    scaleDeviation: Math.sqrt(sampleVariance(answeredMeans) ?? Number.NaN),
    items: items.map((column, item) => {
      const answers = column.filter((answer) => answer !== null);
      return {
        answers: answers.length,
        mean: sampleMean(answers) ?? Number.NaN,
        standardDeviation: Math.sqrt(sampleVariance(answers) ?? Number.NaN),
        restCorrelation: itemRestCorrelation(covariance, item),
        restCorrelationComplete: sampleCorrelation(
          rows.map((row) => [row[item] ?? Number.NaN, restOf(row, item)]),
        ),
        totalCorrelation: sampleCorrelation(pairsOf(column, means)),
        alphaWithout: cronbachAlpha(withoutItem(covariance, item)),
        standardizedAlphaWithout: cronbachAlpha(withoutItem(correlations, item)),
      };
    }),
    covariance,
  };
}

function varies(column: Column): boolean {
  const answers = column.filter((answer) => answer !== null);
  return answers.some((answer) => answer !== answers[0]);
}

function fullMatrix(matrix: readonly (readonly (number | null)[])[]): ItemMatrix | null {
  const rows = matrix.map((row) => row.filter((entry) => entry !== null));
  return rows.every(({ length }) => length === matrix.length) ? rows : null;
}

/** The mean over what each respondent answered; null for those who answered nothing. */
function respondentMeans(columns: readonly Column[]): Column {
  return (columns[0] ?? []).map((_, row) =>
    sampleMean(columns.map((column) => column[row] ?? null).filter((answer) => answer !== null)),
  );
}

function restOf(row: readonly number[], item: number): number {
  return row.reduce((sum, answer, other) => (other === item ? sum : sum + answer), 0);
}
