import type { IndicatorDefinition } from './definition.ts';
import { companyPerspective } from './definitions/company-perspective.ts';
import { dataQuality } from './definitions/data-quality.ts';
import { networkPerspective } from './definitions/network-perspective.ts';
import { organisationPerspective } from './definitions/organisation-perspective.ts';
import { regionPerspective } from './definitions/region-perspective.ts';

/** The catalogue in the order of the perspectives: companies, organisation, network, region, data quality. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  ...companyPerspective,
  ...organisationPerspective,
  ...networkPerspective,
  ...regionPerspective,
  ...dataQuality,
];

/** The definition with a code, or undefined for a code the catalogue does not know. */
export function indicatorByCode(code: string): IndicatorDefinition | undefined {
  return indicatorDefinitions.find((definition) => definition.code === code);
}
