import type { MeasuredValue } from '../../indicator-value.ts';

/** A number counted from complete records: no sample, so neither interval nor bounds. */
export function countedValue(
  counted: Pick<MeasuredValue, 'value' | 'n' | 'numerator' | 'denominator' | 'definitionVersion'>,
): MeasuredValue {
  return {
    kind: 'measured',
    ...counted,
    population: counted.n,
    dontKnow: null,
    interval: null,
    bounds: null,
    estimator: 'counted',
  };
}
