import type { ResponsePropensities } from './response-propensities.ts';

/**
 * Response propensities by groups of the register: the response rate of a member's group.
 * Groups should hold several members: a rate of one is 0 or 1 and looks certain.
 * @param groupOf group of each member
 * @param responded whether it answered
 * @throws RangeError where there is not one group for each member
 * @method ρ_g = n_g/N_g with variance ρ_g (1 − ρ_g)/N_g: the logistic model with a parameter for each group
 * @source Schouten, Cobben & Bethlehem 2009, Survey Methodology 35, 101–113
 * @verified hand computation in the test; equals R's glm (test/reference/13-representativity-empluk.json)
 */
export function groupPropensities(
  groupOf: readonly string[],
  responded: readonly boolean[],
): ResponsePropensities {
  if (groupOf.length !== responded.length) throw new RangeError('each member must be in a group');
  const counts = new Map<string, { members: number; respondents: number }>();
  groupOf.forEach((group, member) => {
    const { members, respondents } = counts.get(group) ?? { members: 0, respondents: 0 };
    counts.set(group, {
      members: members + 1,
      respondents: respondents + (responded[member] === true ? 1 : 0),
    });
  });
  const rates = new Map(
    [...counts].map(([group, { members, respondents }]) => {
      const rate = respondents / members;
      return [group, { rate, variance: (rate * (1 - rate)) / members }];
    }),
  );
  return {
    propensities: groupOf.map((group) => rates.get(group)?.rate ?? 0),
    errorVariances: groupOf.map((group) => rates.get(group)?.variance ?? 0),
  };
}
