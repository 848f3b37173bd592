/** Pairs of members by what is known of the tie between them. */
export interface ObservedDyads {
  /** Both answered, both name the other. */
  readonly confirmed: number;
  /** Both answered, only one names the other. */
  readonly disputed: number;
  /** Both answered, neither names the other. */
  readonly denied: number;
  /** One answered and names the other. */
  readonly singleReported: number;
  /** One answered and does not name the other. */
  readonly singleDenied: number;
  /** Neither answered. */
  readonly unobserved: number;
}

/**
 * What a roster tells about every pair when not everybody answered. With a response rate r the share 1 − (1 − r)² of
 * the pairs has at least one report and r² has both.
 * @param nodes members of the roster, integer ≥ 0
 * @param named by index of the member who answered: whom it named; whoever is not a key did not answer
 * @throws RangeError for a member that is not of the roster
 * @verified hand-counted case in the test
 */
export function observedDyads(nodes: number, named: ReadonlyMap<number, ReadonlySet<number>>): ObservedDyads {
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodes;
  for (const [member, others] of named)
    if (!isNode(member) || ![...others].every(isNode)) throw new RangeError('members are of the roster');
  const dyads = { confirmed: 0, disputed: 0, denied: 0, singleReported: 0, singleDenied: 0, unobserved: 0 };
  for (let second = 1; second < nodes; second += 1)
    for (let first = 0; first < second; first += 1) dyads[stateOf(first, second, named)] += 1;
  return dyads;
}

function stateOf(
  first: number,
  second: number,
  named: ReadonlyMap<number, ReadonlySet<number>>,
): keyof ObservedDyads {
  const reports = [named.get(first)?.has(second), named.get(second)?.has(first)].filter(
    (report) => report !== undefined,
  );
  const yes = reports.filter(Boolean).length;
  if (reports.length === 0) return 'unobserved';
  if (reports.length === 1) return yes === 1 ? 'singleReported' : 'singleDenied';
  if (yes === 1) return 'disputed';
  return yes === 2 ? 'confirmed' : 'denied';
}
