import { absent } from '../../indicator-value.ts';
import { countedValue } from './counted-value.ts';
import { isMemberOn } from './is-member-on.ts';
import type { RegisterMeasure } from './measure-entry.ts';

/**
 * Members of twelve months before the reference day whose membership still runs, in percent.
 * Who left and joined again did leave: a new membership does not mend the old one.
 * @returns notApplicable when there were no members a year before
 */
export const retention: RegisterMeasure = {
  source: 'register',
  evaluate(members, referenceOn, definitionVersion) {
    const then = members.filter((member) => isMemberOn(member, dayOneYearBefore(referenceOn)));
    if (then.length === 0) return absent('notApplicable', definitionVersion);
    const still = then.filter((member) => isMemberOn(member, referenceOn)).length;
    return countedValue({
      value: (100 * still) / then.length,
      n: then.length,
      numerator: still,
      denominator: then.length,
      definitionVersion,
    });
  },
};

/** ISO days compare as text, so 29 February of a common year lies where it belongs: before 1 March. */
function dayOneYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
