import type { RandomStream } from '../../worker/development/demo/random-stream.ts';

/** `count` of `members`, every set equally likely. */
export function drawMembers(members: number, count: number, random: RandomStream): ReadonlySet<number> {
  const order = Array.from({ length: members }, (_, member) => member);
  for (let place = 0; place < count; place += 1) {
    const other = place + random.integer(members - place);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return new Set(order.slice(0, count));
}

/** `count` of `members`, the heavier the likelier: without replacement, one after the other (Efraimidis–Spirakis). */
export function drawWeighted(
  weights: readonly number[],
  count: number,
  random: RandomStream,
): ReadonlySet<number> {
  const keys = weights.map((weight, member) => ({ member, key: Math.log(random.uniform()) / weight }));
  return new Set(
    keys
      .toSorted((first, second) => second.key - first.key)
      .slice(0, count)
      .map(({ member }) => member),
  );
}
