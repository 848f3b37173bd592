import type { Decomposition } from '../../catalogue/series.ts';
import { changeGroups } from '../../statistics/change-groups.ts';
import type { RespondentWave } from '../../statistics/change-groups.ts';
import { decomposeChange } from '../../statistics/decompose-change.ts';
import type { ScaleEnds } from '../scale-ends.ts';
import { attackHistory } from './attack-history.ts';
import type { Leak } from './leak.ts';
import { publishedCell } from './leaks-of-cells.ts';
import type { PublishedWaveFamily } from './published-history.ts';

/** A wave with the member sets whose sums it publishes, `all` among them. */
export interface PublishedWave extends RespondentWave {
  readonly published: readonly (readonly string[])[];
}

/** Bounds reach from a wave to the ones beside it: two waves back they are as they were. */
const wavesOfBounds = 3;

/**
 * What the attacker finds once a change is taken apart, and did not find before.
 * @param chain oldest first: waves that joint changes tie to one another, then the wave before and the wave itself
 * @param decomposition in the form in which it is to be shown
 * @param minimum respondents that every group needs
 */
export function leaksOfChange(
  chain: readonly PublishedWave[],
  decomposition: Decomposition,
  ends: ScaleEnds,
  minimum: number,
): readonly Leak[] {
  const found = leaksOf(decomposition);
  if (found.length === 0) return [];
  const knownBefore = new Set(leaksOf(null).map(nameOf));
  return found.filter((leak) => !knownBefore.has(nameOf(leak)));

  function leaksOf(last: Decomposition | null): readonly Leak[] {
    const waves = chain.map((wave, at) =>
      familyOf(wave, at, at === chain.length - 1 ? last : jointChange(at)),
    );
    return attackHistory(
      { ends, step: null, waves },
      {
        minimum,
        closenessPct: 0,
        truth: chain.map(({ values }) => values),
        boundsFrom: Math.max(0, chain.length - wavesOfBounds),
      },
    ).leaks;
  }

  function familyOf(
    { values, published }: PublishedWave,
    at: number,
    told: Decomposition | null,
  ): PublishedWaveFamily {
    const cells = published.map((firms, key) => {
      const contributions = new Map(firms.flatMap((firm) => entryOf(values, firm)));
      const way = contributions.size === values.size ? 'all' : 'set';
      return publishedCell({ way, key: `${key}`, contributions });
    });
    const groups = groupsAt(at);
    return {
      year: at,
      cells,
      change: told === null || groups === null ? null : { groups, decomposition: told },
    };
  }

  function groupsAt(at: number) {
    const [before, after] = [chain[at - 1], chain[at]];
    return before === undefined || after === undefined ? null : changeGroups(before, after);
  }

  /** What an earlier change told: only how far those who answered both times moved. */
  function jointChange(at: number): Decomposition | null {
    const [before, after] = [chain[at - 1], chain[at]];
    const terms = before && after && decomposeChange(before, after);
    return terms ? { kind: 'joint', within: terms.within, composition: { delta: 0 } } : null;
  }
}

function entryOf(values: ReadonlyMap<string, number>, firm: string): readonly (readonly [string, number])[] {
  const contribution = values.get(firm);
  return contribution === undefined ? [] : [[firm, contribution]];
}

function nameOf({ by, answers, minus, insider }: Leak): string {
  return JSON.stringify([by, answers, minus, insider]);
}
