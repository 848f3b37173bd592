import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { positivePart } from './concentration.ts';
import type { NotApplicable } from './concentration.ts';
import { mergeHoldings } from './merge-holdings.ts';
import type { Holdings } from './merge-holdings.ts';
import { rankedContributions } from './ranked-contributions.ts';

export type PPercentWithWaivers =
  | {
      readonly applicable: true;
      readonly unsafe: boolean;
      readonly signFlipped: boolean;
      readonly total: Fraction;
      /** The largest contributor who gave no permission; null, like the two after it, where all gave theirs. */
      readonly protectedContribution: Fraction | null;
      readonly remainder: Fraction | null;
      readonly threshold: Fraction | null;
      /** The largest of all others, who attacks; null where there is no other. */
      readonly attacker: Fraction | null;
      readonly protection: Fraction;
    }
  | NotApplicable;

/**
 * p %-rule where some contributors permitted that their value may be told: they need no protection, but can attack.
 * @param waivers whether each contributor gave permission; a holding gave it if all its firms did
 * @param p in percent, ≥ 0
 * @throws RangeError where a contributor has no waiver
 * @method s the largest without waiver, r the largest other than s: unsafe iff X − s − r < p/100·s; nobody without
 * waiver: safe
 * @source τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pPercentWithWaivers({
  contributions,
  waivers,
  holdings,
  p,
}: {
  readonly contributions: readonly Amount[];
  readonly waivers: readonly boolean[];
  readonly holdings?: Holdings;
  readonly p: Amount;
}): PPercentWithWaivers {
  if (Fraction.of(p).isLess(0)) throw new RangeError('p is a percentage, 0 or more');
  if (waivers.length !== contributions.length) throw new RangeError('every contribution needs its waiver');
  const owners = holdings ?? contributions.map((_, at) => at);
  const merged = mergeHoldings(contributions, owners);
  const found = rankedContributions(merged);
  if (found === null) return { applicable: false, contributors: merged.length };

  const { ranked, total, signFlipped } = found;
  const unwilling = new Set(owners.filter((_, at) => waivers[at] === false));
  const unwillingContributions = [...new Set(owners)].flatMap((owner, at) =>
    unwilling.has(owner) ? (merged[at] ?? []) : [],
  );
  const own = rankedContributions(unwillingContributions)?.ranked[0] ?? null;
  if (own === null)
    return {
      applicable: true,
      unsafe: false,
      signFlipped,
      total,
      protectedContribution: null,
      remainder: null,
      threshold: null,
      attacker: null,
      protection: Fraction.zero,
    };
  const position = ranked.findIndex((contribution) => contribution.equals(own));
  const [attacker = null] = ranked.toSpliced(position, 1);
  const remainder = total.minus(own).minus(attacker ?? Fraction.zero);
  const threshold = Fraction.of(p).over(100).times(own);
  return {
    applicable: true,
    unsafe: own.isMore(0) && (ranked.length <= 2 || remainder.isLess(threshold)),
    signFlipped,
    total,
    protectedContribution: own,
    remainder,
    threshold,
    attacker,
    protection: positivePart(threshold.minus(remainder)),
  };
}
