import { normalUpperTail } from '../distributions/normal.ts';
import { tieSizes } from './tie-sizes.ts';

interface KendallTau {
  /** Pairs of members that both sides order alike. */
  readonly concordant: number;
  /** Pairs of members that the two sides order differently. */
  readonly discordant: number;
  /** Pairs of members that are equal on the first side, whatever the second says. */
  readonly tiedFirst: number;
  readonly tiedSecond: number;
  readonly tauB: number;
  /** Goodman and Kruskal's gamma: ties do not count. */
  readonly gamma: number;
  /** Without correction for continuity; null below three members. */
  readonly z: number | null;
  /** Two-sided, by the normal distribution. */
  readonly p: number | null;
}

/**
 * Kendall's tau b and Goodman and Kruskal's gamma, with the test that allows for ties.
 * Where both sides vary, two members differ on both: gamma always has something to divide by.
 * @param pairs one [first, second] per member
 * @returns null below two members and where one side does not vary
 * @method τ_b = (C − D)/√((n₀ − n₁)(n₀ − n₂)); z = (C − D)/√Var with the variance for ties; γ = (C − D)/(C + D)
 * @source Kendall 1970, Rank Correlation Methods, 4th ed., 4.8; as R's cor.test(exact = FALSE)
 * @verified test/reference/10-ipa-rank-missing.json
 */
export function kendallTau(pairs: readonly (readonly [number, number])[]): KendallTau | null {
  const n = pairs.length;
  const firstTies = tieSizes(pairs.map(([first]) => first));
  const secondTies = tieSizes(pairs.map(([, second]) => second));
  if (firstTies.length < 2 || secondTies.length < 2) return null;
  const { concordant, discordant } = countOrders(pairs);
  const all = (n * (n - 1)) / 2;
  const [tiedFirst, tiedSecond] = [tiedPairs(firstTies), tiedPairs(secondTies)];
  const balance = concordant - discordant;
  const z = n < 3 ? null : balance / Math.sqrt(balanceVariance(n, firstTies, secondTies));
  return {
    concordant,
    discordant,
    tiedFirst,
    tiedSecond,
    tauB: balance / Math.sqrt((all - tiedFirst) * (all - tiedSecond)),
    gamma: balance / (concordant + discordant),
    z,
    p: z === null ? null : 2 * normalUpperTail(Math.abs(z)),
  };
}

function countOrders(pairs: readonly (readonly [number, number])[]) {
  let [concordant, discordant] = [0, 0];
  pairs.forEach(([first, second], at) => {
    for (const [otherFirst, otherSecond] of pairs.slice(at + 1)) {
      const order = Math.sign(first - otherFirst) * Math.sign(second - otherSecond);
      if (order > 0) concordant += 1;
      if (order < 0) discordant += 1;
    }
  });
  return { concordant, discordant };
}

/** Variance of C − D where the two sides have nothing to do with each other, given their ties. */
function balanceVariance(n: number, first: readonly number[], second: readonly number[]): number {
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  const triples = (size: number): number => size * (size - 1) * (size - 2);
  const untied = (spread(n) - sumOver(first, spread) - sumOver(second, spread)) / 18;
  const bothPairs = (2 * tiedPairs(first) * 2 * tiedPairs(second)) / (2 * n * (n - 1));
  const bothTriples = (sumOver(first, triples) * sumOver(second, triples)) / (9 * triples(n));
  return untied + bothPairs + bothTriples;
}

function tiedPairs(sizes: readonly number[]): number {
  return sumOver(sizes, (size) => (size * (size - 1)) / 2);
}

function sumOver(sizes: readonly number[], term: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + term(size), 0);
}
