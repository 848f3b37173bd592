import type { Decomposition } from '../../catalogue/series.ts';
import type { ChangeGroups } from '../../statistics/change-groups.ts';
import type { ScaleEnds } from '../scale-ends.ts';

/** A cell as an attacker sees it: whom it speaks about is taken to be known. */
export interface PublishedCell {
  readonly way: string;
  readonly key: string;
  readonly firms: readonly string[];
  /** Mean of the contributions; null where it is withheld. */
  readonly mean: number | null;
  /** Digits after the point that it was rounded to; null for a number with all its digits. */
  readonly digits: number | null;
}

/** One indicator in one wave: its closed family, and what its change against the wave before was told to consist of. */
export interface PublishedWaveFamily {
  readonly year: number;
  readonly cells: readonly PublishedCell[];
  readonly change: { readonly groups: ChangeGroups; readonly decomposition: Decomposition } | null;
}

/** Everything published of one indicator: its cells share the answers behind them, so they are attacked together. */
export interface PublishedHistory {
  readonly ends: ScaleEnds;
  /** Contributions are steps above the lowest; null where they are not. */
  readonly step: number | null;
  /** Oldest first. */
  readonly waves: readonly PublishedWaveFamily[];
}
