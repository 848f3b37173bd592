import { normalUpperTail } from '../distributions/normal.ts';
import { signedRankProbabilities } from '../distributions/signed-rank.ts';
import { averageRanks } from '../rank/average-ranks.ts';

interface SignedRankTest {
  /** Differences other than 0. */
  readonly changed: number;
  readonly hasTies: boolean;
  /** Sum of the ranks of the positive differences (V), zeros dropped. */
  readonly positiveRanks: number;
  /** All two-sided. From the distribution over every choice of signs, ties and all; null beyond 200 differences. */
  readonly exactP: number | null;
  /** By the normal distribution, with its variance reduced for ties. */
  readonly normalP: number;
  /** The same with a correction for continuity of ½. */
  readonly correctedP: number;
  /** Zeros dropped before ranking, no correction. */
  readonly z: number;
  /** Pratt's way: zeros are ranked and dropped afterwards. */
  readonly pratt: { readonly z: number; readonly p: number };
  /** Share of the ranks for an increase minus that for a decrease, −1…1. */
  readonly rankBiserial: number;
}

const mostExact = 200;

/**
 * Wilcoxon's signed-rank test for paired answers, right with ties and zeros.
 * @param differences after minus before, one per member
 * @returns null where nobody changed
 * @method average ranks of |d|; variance Σr²/4 of the ranks that take part; exact by convolution of doubled ranks
 * @source Wilcoxon 1945; Pratt 1959, Journal of the American Statistical Association 54, 655–667; as R's wilcox.test,
 * exactRankTests::wilcox.exact and coin::wilcoxsign_test
 * @verified test/reference/05-paired-empluk-beps.json
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRankTest | null {
  const changes = differences.filter((difference) => difference !== 0);
  if (changes.length === 0) return null;
  const sizes = changes.map(Math.abs);
  const ranks = averageRanks(sizes);
  const positiveRanks = sumWhere(changes, ranks);
  const deviation = deviationOf(ranks);
  const away = positiveRanks - sumOf(ranks) / 2;
  const z = away / deviation;
  const allRanks = averageRanks(differences.map(Math.abs)).filter((_, at) => differences[at] !== 0);
  const prattZ = (sumWhere(changes, allRanks) - sumOf(allRanks) / 2) / deviationOf(allRanks);
  return {
    changed: changes.length,
    hasTies: new Set(sizes).size < sizes.length,
    positiveRanks,
    exactP: changes.length > mostExact ? null : exactP(positiveRanks, ranks),
    normalP: twoSided(z),
    correctedP: twoSided((away - Math.sign(away) / 2) / deviation),
    z,
    pratt: { z: prattZ, p: twoSided(prattZ) },
    rankBiserial: (2 * away) / sumOf(ranks),
  };
}

/** Standard deviation of the sum of positive ranks where either sign is as likely. */
function deviationOf(ranks: readonly number[]): number {
  return Math.sqrt(sumOf(ranks.map((rank) => rank ** 2))) / 2;
}

function exactP(positiveRanks: number, ranks: readonly number[]): number {
  const probabilities = signedRankProbabilities(ranks.map((rank) => 2 * rank));
  const upTo = sumOf(probabilities.slice(0, 2 * positiveRanks + 1));
  const from = sumOf(probabilities.slice(2 * positiveRanks));
  return Math.min(1, 2 * Math.min(upTo, from));
}

function twoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

function sumWhere(changes: readonly number[], ranks: readonly number[]): number {
  return sumOf(ranks.filter((_, at) => (changes[at] ?? 0) > 0));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
