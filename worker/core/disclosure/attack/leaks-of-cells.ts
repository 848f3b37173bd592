import { sampleMean } from '../../statistics/sample-mean.ts';
import type { ScaleEnds } from '../scale-ends.ts';
import { attackHistory } from './attack-history.ts';
import type { Leak } from './leak.ts';
import type { PublishedCell } from './published-history.ts';

/** A cell that is to be shown, with the contributions behind it. */
export interface ShownCell {
  readonly way: string;
  readonly key: string;
  readonly contributions: ReadonlyMap<string, number>;
}

/**
 * The attacker on the cells of one indicator in one wave, before they are shown.
 * @param ends null for counted values: then only who they are about can be told, not what anybody answered
 * @param minimum respondents that every group needs
 */
export function leaksOfCells(
  cells: readonly ShownCell[],
  ends: ScaleEnds | null,
  minimum: number,
): readonly Leak[] {
  const wave = { year: 0, cells: cells.map(publishedCell), change: null };
  // Of counted values the ends say nothing; any will do for the algebra.
  const history = { ends: ends ?? { lowest: 0, highest: 1 }, step: null, waves: [wave] };
  const truth = new Map(cells.flatMap(({ contributions }) => [...contributions]));
  return attackHistory(history, {
    minimum,
    closenessPct: 0,
    truth: [truth],
    boundsFrom: ends === null ? history.waves.length : 0,
  }).leaks;
}

/** The mean of what is behind it, as it is shown: with all its digits. */
export function publishedCell({ way, key, contributions }: ShownCell): PublishedCell {
  return {
    way,
    key,
    firms: [...contributions.keys()],
    mean: sampleMean([...contributions.values()]),
    digits: null,
  };
}
