import type { Category, CountConstraint, Fact } from './published-facts.ts';
import { countConstraints } from './published-facts.ts';

export interface ConsistentDistributions {
  /** How many distributions of the answers fit what was published; 0 where the facts contradict one another. */
  readonly solutions: number;
  /** Fewest and most answers in each category, in their order; null where nothing fits. */
  readonly ranges: readonly { readonly id: string; readonly range: readonly [number, number] | null }[];
}

/** Beyond this many intermediate states the answer would take too long. */
const mostStates = 2_000_000;

/** What is still to be given out from one category on: answers, and how much each constraint has taken up. */
interface State {
  readonly left: number;
  readonly used: readonly number[];
}

/**
 * All distributions of n answers over categories that fit what was published of them.
 * @param n respondents, ≥ 1
 * @param categories in the order in which they are told
 * @throws RangeError for nobody, unknown categories, and where there are too many ways to look through
 * @method category by category, remembering how many ways lead on from each state
 * @verified test/reference/disclosure/08-derived.json; against enumeration in the test
 */
export function consistentDistributions(
  n: number,
  categories: readonly Category[],
  facts: readonly Fact[],
): ConsistentDistributions {
  const constraints = countConstraints(n, categories, facts).map(({ weights, first, last }) => ({
    weights,
    first: Number(first),
    last: Number(last),
    reach: reachFrom(weights),
  }));
  const ways = categories.map(() => new Map<string, number>());
  const ranges = categories.map((): [number, number] | null => null);
  const start = { left: n, used: constraints.map(() => 0) };
  const solutions = categories.length === 0 ? 0 : waysFrom(0, start);
  return {
    solutions,
    ranges: categories.map(({ id }, at) => ({ id, range: ranges[at] ?? null })),
  };

  function waysFrom(category: number, state: State): number {
    const key = `${state.left} ${state.used.join(' ')}`;
    const remembered = ways[category]?.get(key);
    if (remembered !== undefined) return remembered;
    let sum = 0;
    const isLast = category === categories.length - 1;
    for (let count = isLast ? state.left : 0; count <= state.left; count += 1) {
      const next = {
        left: state.left - count,
        used: state.used.map((used, at) => used + count * (constraints[at]?.weights[category] ?? 0)),
      };
      if (!canFit(category + 1, next)) continue;
      const onward = isLast ? 1 : waysFrom(category + 1, next);
      if (onward > 0) widen(category, count);
      sum += onward;
    }
    ways[category]?.set(key, sum);
    if ((ways[category]?.size ?? 0) > mostStates)
      throw new RangeError('too many distributions to look through');
    return sum;
  }

  /** Whether the categories from one on could still bring every constraint to where it must be. */
  function canFit(category: number, { left, used }: State): boolean {
    return constraints.every(({ first, last, reach }, at) => {
      const { least, most } = reach[category] ?? { least: 0, most: 0 };
      const sum = used[at] ?? 0;
      return sum + left * least <= last && sum + left * most >= first;
    });
  }

  function widen(category: number, count: number): void {
    const [fewest, most] = ranges[category] ?? [count, count];
    ranges[category] = [Math.min(fewest, count), Math.max(most, count)];
  }
}

/** Smallest and largest weight among the categories from each one on; nothing after the last. */
function reachFrom(weights: CountConstraint['weights']) {
  return weights.map((_, from) => {
    const rest = weights.slice(from);
    return { least: Math.min(...rest), most: Math.max(...rest) };
  });
}
