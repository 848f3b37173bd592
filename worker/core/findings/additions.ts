import type { Change, Decomposition } from '../catalogue/series.ts';
import type { AbsentValue } from '../indicator-value.ts';
import type { Addition } from './finding.ts';

/** Sentences that follow the word of a change: all members answered; the change comes from who joined and left. */
export function additionsOf(change: Change): readonly Addition[] {
  const { decomposition } = change;
  const additions: Addition[] = change.census ? [{ key: 'census' }] : [];
  // "The difference is mainly due to …" may only follow a sentence that says there is one.
  const differs = change.word !== 'undecided' && change.word !== 'unchanged';
  if (differs && decomposition !== null && isMainlyComposition(decomposition))
    additions.push({ key: 'composition', decomposition });
  return additions;
}

/** A net score with too few answers for a score still shows its three shares. */
export function smallNetScore({ shares }: AbsentValue): readonly Addition[] {
  return shares === undefined ? [] : [{ key: 'npsSmall', shares }];
}

/** The sentence names joining and leaving, so where the terms stand apart only entry and exit count. */
function isMainlyComposition(decomposition: Decomposition): boolean {
  const composition =
    decomposition.kind === 'separate'
      ? decomposition.entry.delta + decomposition.exit.delta
      : decomposition.composition.delta;
  return Math.abs(composition) > Math.abs(decomposition.within.delta);
}
