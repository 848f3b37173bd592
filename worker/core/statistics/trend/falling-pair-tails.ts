/**
 * Distribution of the number of falling pairs in a series without a trend: P(at most j of the pairs fall), j = 0, 1 …
 * Kendall's score is the number of pairs less twice the falling ones.
 * @param count values, none the same, ≥ 1
 * @method by counting the orders: an n-th value adds 0…n − 1 falling pairs, each with probability 1/n
 * @source Kendall 1938; table A.30 in Hollander & Wolfe 1999
 * @verified by hand and by enumerating every order of five values in the test
 */
export function fallingPairTails(count: number): readonly number[] {
  let shares: readonly number[] = [1];
  for (let values = 2; values <= count; values++) {
    const before = shares;
    shares = Array.from({ length: (values * (values - 1)) / 2 + 1 }, (_, falling) => {
      let sum = 0;
      for (let added = 0; added < values; added++) sum += before[falling - added] ?? 0;
      return sum / values;
    });
  }
  let sum = 0;
  return shares.map((share) => (sum += share));
}
