import { Fraction } from '../exact/fraction.ts';
import { IntegerPoints } from '../exact/integer-points.ts';
import { answerAtoms } from './answer-atoms.ts';
import type { AnswerAtom } from './answer-atoms.ts';
import { mostForWholeNumbers, sameSum } from './told-sums.ts';
import type { ToldSum } from './told-sums.ts';

/** An atom whose answers add up to one number only, in shares of the scale. */
export interface ToldAtom {
  readonly atom: AnswerAtom;
  readonly sum: number;
}

/**
 * Atoms whose sum is told because answers go in steps, by the sums over few respondents.
 * @param told sums of one wave; those over more than twenty answers are left out
 * @param steps of the scale, from its lowest to its highest end
 * @returns none where no whole steps fit what was told: then the steps are not known well enough
 * @method integer bounds over atoms by exact branch and bound
 * @verified by enumeration in the test
 */
export function atomsToldByWholeNumbers(told: readonly ToldSum[], steps: number): readonly ToldAtom[] {
  const small = told.filter(({ answers }) => answers.length <= mostForWholeNumbers);
  return answerAtoms(small.map(({ answers }) => answers)).flatMap((atoms) => {
    const points = new IntegerPoints({
      unknowns: atoms.map(({ answers }) => ({
        lower: Fraction.zero,
        upper: Fraction.of(Math.round(answers.length * steps)),
      })),
      constraints: small.flatMap(({ lower, upper }, sum) => {
        const terms = atoms.flatMap(({ sums }, atom) =>
          sums.includes(sum) ? [[atom, Fraction.one] as const] : [],
        );
        if (terms.length === 0) return [];
        return [
          {
            terms: new Map(terms),
            lower: Fraction.of(Math.ceil(lower * steps - sameSum)),
            upper: Fraction.of(Math.floor(upper * steps + sameSum)),
          },
        ];
      }),
    });
    if (points.isEmpty) return [];
    return atoms.flatMap((atom, at): readonly ToldAtom[] => {
      const { lower, upper } = points.range(new Map([[at, Fraction.one]]));
      const isTold = lower !== null && upper?.equals(lower) === true;
      return isTold ? [{ atom, sum: lower.over(Math.round(steps)).toNumber() }] : [];
    });
  });
}
