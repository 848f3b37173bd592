import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';

/**
 * p for data that can be negative: an attacker knows no bound at zero, so each value is less certain beforehand.
 * @param p in percent
 * @param factor how much wider the prior doubt is, above 0
 * @method p/f
 * @source τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pForNegatives(p: Amount, factor: Amount): Fraction {
  return Fraction.of(p).over(positive(factor));
}

/**
 * k of an (n,k)-rule for data that can be negative.
 * @param k in percent
 * @param factor as for p, above 0
 * @method (100 − k_f)/100 = (100 − k)/(100 f)
 * @source τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function kForNegatives(k: Amount, factor: Amount): Fraction {
  return Fraction.of(100).minus(Fraction.of(100).minus(k).over(positive(factor)));
}

/**
 * The p of the p %-rule that is as strict as a (1,k)- or (2,k)-dominance rule at its limit.
 * @param k in percent, above 0
 * @method p = 100(100 − k)/k
 * @source SDC handbook, 2nd edition, 4.2
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pOfDominance(k: Amount): Fraction {
  return Fraction.of(100).minus(k).times(100).over(positive(k));
}

function positive(amount: Amount): Fraction {
  const exact = Fraction.of(amount);
  if (!exact.isMore(0)) throw new RangeError('must be above 0');
  return exact;
}
