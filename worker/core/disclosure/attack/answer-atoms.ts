/** Answers that no told sum tells apart: they are in the same ones. */
export interface AnswerAtom {
  readonly answers: readonly string[];
  /** Positions of the told sums they are in. */
  readonly sums: readonly number[];
}

/**
 * Splits answers into atoms, and atoms into parts that no told sum connects.
 * @param told sets of answers whose sum is known
 */
export function answerAtoms(told: readonly (readonly string[])[]): readonly (readonly AnswerAtom[])[] {
  const sumsOf = new Map<string, number[]>();
  for (const [sum, answers] of told.entries())
    for (const answer of new Set(answers)) {
      const sums = sumsOf.get(answer);
      if (sums === undefined) sumsOf.set(answer, [sum]);
      else sums.push(sum);
    }
  const byPattern = new Map<string, { readonly answers: string[]; readonly sums: readonly number[] }>();
  for (const [answer, sums] of sumsOf) {
    const pattern = sums.join();
    const atom = byPattern.get(pattern);
    if (atom === undefined) byPattern.set(pattern, { answers: [answer], sums });
    else atom.answers.push(answer);
  }
  return connectedParts([...byPattern.values()], told.length);
}

function connectedParts(atoms: readonly AnswerAtom[], sums: number): readonly (readonly AnswerAtom[])[] {
  const leaders = Array.from({ length: sums }, (_, at) => at);
  const leaderOf = (sum: number): number => {
    let found = sum;
    while (leaders[found] !== found) found = leaders[found] ?? found;
    return found;
  };
  for (const {
    sums: [first = 0, ...others],
  } of atoms)
    for (const other of others) leaders[leaderOf(other)] = leaderOf(first);
  const parts = new Map<number, AnswerAtom[]>();
  for (const atom of atoms) {
    const leader = leaderOf(atom.sums[0] ?? 0);
    parts.set(leader, [...(parts.get(leader) ?? []), atom]);
  }
  return [...parts.values()];
}
