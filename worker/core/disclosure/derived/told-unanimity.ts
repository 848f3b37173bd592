import { Fraction } from '../exact/fraction.ts';
import { consistentDistributions } from './consistent-distributions.ts';
import type { Fact } from './published-facts.ts';

export interface Unanimity {
  readonly solutions: number;
  /** The answer that everybody must have given; null where it is not told. */
  readonly at: number | null;
  /** Lowest and highest answer that anybody can have given; null where the facts contradict one another. */
  readonly memberRange: readonly [number, number] | null;
}

/**
 * Whether published facts about whole answers on a scale tell that all respondents gave the same.
 * @param scale lowest and highest answer, whole
 * @throws RangeError for an empty scale or nobody
 * @verified test/reference/disclosure/03-group-disclosure.json
 */
export function toldUnanimity(
  n: number,
  [lowest, highest]: readonly [number, number],
  facts: readonly Fact[],
): Unanimity {
  if (!Number.isInteger(lowest) || !Number.isInteger(highest) || highest < lowest)
    throw new RangeError('a scale runs from one whole number to another');
  const answers = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
  const categories = answers.map((answer) => ({ id: String(answer), score: Fraction.of(answer) }));
  const { solutions, ranges } = consistentDistributions(n, categories, facts);
  const given = ranges.flatMap(({ range }, at) => {
    const [fewest, most] = range ?? [0, 0];
    return most > 0 ? [{ answer: answers[at] ?? lowest, fewest }] : [];
  });
  const [first] = given;
  const last = given.at(-1);
  return {
    solutions,
    at: given.find(({ fewest }) => fewest === n)?.answer ?? null,
    memberRange: first === undefined || last === undefined ? null : [first.answer, last.answer],
  };
}
