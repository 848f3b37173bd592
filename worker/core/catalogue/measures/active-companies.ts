import { countedValue } from './counted-value.ts';
import type { RegisterMeasure } from './measure-entry.ts';
import { isMemberOn } from './is-member-on.ts';

/** Companies that are members on the reference day. Nobody is a value too: 0 companies. */
export const activeCompanies: RegisterMeasure = {
  source: 'register',
  evaluate(members, referenceOn, definitionVersion) {
    const companies = members.filter(
      (member) => member.memberKind === 'company' && isMemberOn(member, referenceOn),
    ).length;
    return countedValue({
      value: companies,
      n: companies,
      numerator: null,
      denominator: null,
      definitionVersion,
    });
  },
};
