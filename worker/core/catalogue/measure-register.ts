import type { IndicatorValue } from '../indicator-value.ts';
import type { IndicatorDefinition } from './definition.ts';
import { measureRegistry } from './measure-registry.ts';
import type { MeasureEntry, Membership } from './measures/measure-entry.ts';

/**
 * Measures one indicator of the register of members on a day.
 * @param referenceOn ISO day
 * @throws TypeError for a measure over another source
 */
export function measureRegister(
  definition: IndicatorDefinition,
  members: readonly Membership[],
  referenceOn: string,
): IndicatorValue {
  const entry: MeasureEntry<never> = measureRegistry[definition.measure.kind];
  if (entry.source !== 'register')
    throw new TypeError(`${definition.code} is not measured from the register`);
  return entry.evaluate(members, referenceOn, definition.version);
}
