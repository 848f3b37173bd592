import type { SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { absent } from '../../../worker/core/indicator-value.ts';

/** A point of a cluster founded in 2017; `null` is a value that too few stand behind. */
export function pointOf(year: number, value: number | null, ageYears = year - 2017): SeriesPoint {
  return {
    year,
    referenceOn: `${year}-03-01`,
    ageYears,
    value:
      value === null
        ? absent('tooFew', '1.0.0')
        : {
            kind: 'measured',
            value,
            n: 20,
            population: 30,
            dontKnow: null,
            numerator: null,
            denominator: null,
            interval: null,
            bounds: null,
            estimator: 'unweighted',
            definitionVersion: '1.0.0',
          },
    assessment: 'noCorridor',
    change: null,
    segments: {},
    itemVersions: {},
  };
}
