import type { SurveyDesign } from './survey-design.ts';

/** @throws RangeError where there is not one finite value for each unit of the domain */
export function checkValues(
  values: readonly number[],
  { weights }: SurveyDesign,
  inDomain?: readonly boolean[],
): void {
  if (values.length !== weights.length) throw new RangeError('there must be one value for each unit');
  if (inDomain !== undefined && inDomain.length !== weights.length)
    throw new RangeError('each unit must be in the domain or not');
  if (!values.every((value, unit) => inDomain?.[unit] === false || Number.isFinite(value)))
    throw new RangeError('values must be finite');
}
