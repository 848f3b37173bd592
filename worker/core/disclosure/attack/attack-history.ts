import { attackWave } from './attack-wave.ts';
import { combinationsThatFollow } from './combinations-that-follow.ts';
import type { AttackOptions, HistoryAttack, Leak } from './leak.ts';
import type { PublishedHistory } from './published-history.ts';
import { firmOf, placesOf, toldSums } from './told-sums.ts';
import type { ToldSum } from './told-sums.ts';

/**
 * The attacker in reasonable time, over everything published of one indicator of a cluster. It knows who answered and
 * what was published, and looks at every gap in between.
 * Algebra runs over all waves at once, since changes tie them together; bounds run wave by wave, with the waves that a
 * change ties to it, for outsiders and for insiders.
 * @returns the ways in which answers of fewer than k firms, or of any who agree at an end of the scale, can be told; and
 * the bounds of every withheld cell
 * @throws RangeError for a scale without length
 * @source RULINGS, Who may see what
 * @verified leaks built by hand, and against exact arithmetic, in the test
 */
export function attackHistory(history: PublishedHistory, options: AttackOptions): HistoryAttack {
  const told = toldSums(history);
  const attacks = history.waves.flatMap((_, at) =>
    at < (options.boundsFrom ?? 0) ? [] : [attackWave(history, told, at, options)],
  );
  return {
    leaks: [...leaksByAlgebra(history, told, options.minimum), ...attacks.flatMap(({ leaks }) => leaks)],
    suppressed: attacks.flatMap(({ suppressed }) => suppressed),
  };
}

/** Combinations of few firms also cover insiders: all of them but one may pool what they know of themselves. */
function leaksByAlgebra(
  history: PublishedHistory,
  told: readonly ToldSum[],
  minimum: number,
): readonly Leak[] {
  const exact = told.flatMap(({ answers, lower, upper }) => (lower === upper ? [answers] : []));
  const found = combinationsThatFollow(exact, { fewerThan: minimum, ownerOf: firmOf });
  return [...found].map(({ plus, minus }) => ({
    by: 'algebra',
    answers: placesOf(history, plus),
    minus: placesOf(history, minus),
    insider: null,
  }));
}
