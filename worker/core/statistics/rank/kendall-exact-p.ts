import { kendallTau } from './kendall-tau.ts';

const mostMembers = 49;

/**
 * Exact two-sided p-value of Kendall's tau without ties.
 * @param pairs one [first, second] per member
 * @returns null with ties, below two members, and from fifty on, where the normal distribution serves
 * @method twice the smaller tail of the number of concordant pairs, its distribution built up member by member
 * @source Kendall 1970; as R's cor.test(method = "kendall", exact = TRUE)
 * @verified test/reference/10-ipa-rank-missing.json; every order enumerated in the test
 */
export function kendallExactP(pairs: readonly (readonly [number, number])[]): number | null {
  const found = kendallTau(pairs);
  if (found === null || pairs.length > mostMembers) return null;
  if (found.tiedFirst > 0 || found.tiedSecond > 0) return null;
  const probabilities = concordantProbabilities(pairs.length);
  const upTo = sumOf(probabilities.slice(0, found.concordant + 1));
  const from = sumOf(probabilities.slice(found.concordant));
  return Math.min(1, 2 * Math.min(upTo, from));
}

/** P(C = c) at index c: the m-th member is concordant with 0…m − 1 of those before it, each as likely. */
function concordantProbabilities(members: number): readonly number[] {
  let probabilities: readonly number[] = [1];
  for (let member = 2; member <= members; member += 1) {
    const before = probabilities;
    probabilities = Array.from(
      { length: before.length + member - 1 },
      (_, count) => sumOf(before.slice(Math.max(0, count - member + 1), count + 1)) / member,
    );
  }
  return probabilities;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
