import { Fraction } from '../exact/fraction.ts';
import type { Amount } from '../exact/fraction.ts';
import { positivePart } from './concentration.ts';
import type { Concentration } from './concentration.ts';
import { rankedContributions } from './ranked-contributions.ts';

/**
 * What an attacker is taken to know of a sample.
 * expand: each respondent stands for as many like it, and one of them attacks.
 * sample: the respondents know themselves, not their weights. known: the weights are public.
 */
export type WeightKnowledge = 'expand' | 'sample' | 'known';

/**
 * p %-rule for an estimated total Σ w·x over a sample.
 * @param weights of the contributions, in their order, ≥ 0; in `expand` a broken weight leaves a last part copy
 * @param p in percent, ≥ 0
 * @returns `compared` is the remainder, `threshold` p/100·x1, `total` the weighted one
 * @throws RangeError where a contribution has no weight, or a negative one
 * @method unsafe iff remainder < p/100·x1; remainder = T − x1 − x2 of the expanded list (expand), of the sample
 * (sample), or T − w1·x1 − w2·x2 (known)
 * @source SDC handbook, 2nd edition, 4.2; τ-ARGUS manual 4.1, 4.4.4
 * @verified test/reference/disclosure/02-concentration.json
 */
export function pPercentWeighted({
  contributions,
  weights,
  p,
  knowledge,
}: {
  readonly contributions: readonly Amount[];
  readonly weights: readonly Amount[];
  readonly p: Amount;
  readonly knowledge: WeightKnowledge;
}): Concentration {
  if (Fraction.of(p).isLess(0)) throw new RangeError('p is a percentage, 0 or more');
  if (weights.length !== contributions.length) throw new RangeError('every contribution needs its weight');
  const exact = contributions.map((contribution) => Fraction.of(contribution));
  const found = rankedContributions(exact);
  if (found === null) return { applicable: false, contributors: exact.length };

  const weighted = exact
    .map((contribution, at) => ({
      contribution: contribution.absolute(),
      weight: notNegative(Fraction.of(weights[at] ?? 0)),
    }))
    .toSorted((first, second) => second.contribution.compare(first.contribution));
  const total = Fraction.sum(weighted.map(({ contribution, weight }) => contribution.times(weight)));
  const known = knownOf[knowledge](weighted);
  const [{ contribution: largest } = { contribution: Fraction.zero }] = weighted;
  const remainder = total.minus(Fraction.sum(known));
  const threshold = Fraction.of(p).over(100).times(largest);
  return {
    applicable: true,
    unsafe: remainder.isLess(threshold),
    signFlipped: found.signFlipped,
    total,
    compared: remainder,
    threshold,
    protection: positivePart(threshold.minus(remainder)),
  };
}

interface Weighted {
  readonly contribution: Fraction;
  readonly weight: Fraction;
}

/** What the two largest take out of the total; the list is ranked. */
const knownOf: Readonly<Record<WeightKnowledge, (ranked: readonly Weighted[]) => readonly Fraction[]>> = {
  expand: (ranked) => ranked.flatMap(firstCopies).slice(0, 2),
  sample: (ranked) => ranked.slice(0, 2).map(({ contribution }) => contribution),
  known: (ranked) => ranked.slice(0, 2).map(({ contribution, weight }) => contribution.times(weight)),
};

/** At most two whole copies are ever looked at; then what the weight has beyond whole ones. */
function firstCopies({ contribution, weight }: Weighted): readonly Fraction[] {
  const whole = weight.floor();
  const rest = weight.minus(whole);
  const copies = Array.from({ length: whole < 2n ? Number(whole) : 2 }, () => contribution);
  return rest.equals(0) ? copies : [...copies, contribution.times(rest)];
}

function notNegative(weight: Fraction): Fraction {
  if (weight.isLess(0)) throw new RangeError('a weight is 0 or more');
  return weight;
}
