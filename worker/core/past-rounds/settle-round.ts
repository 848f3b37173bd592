import type { AskedItems } from '../catalogue/series-breaks.ts';
import type { Item, VersionChange } from '../questionnaire/questionnaire.ts';
import { compareItems, type ItemComparison } from './compare-items.ts';
import type { MappedItem, RoundMapping, StatedChange } from './round-mapping.ts';
import { itemOfRound } from './round-questionnaire.ts';

/** A question beside the one asked in a neighbouring round. */
export interface Neighbour {
  readonly year: number;
  readonly item: Item;
  readonly comparison: ItemComparison;
  readonly stated: StatedChange | undefined;
}

export interface SettledItem {
  readonly item: Item;
  /** The last round before this one that asked it, and the first one after; null where there is none. */
  readonly since: Neighbour | null;
  readonly until: Neighbour | null;
}

/** Two versions that are called the same are one. */
const unsettled = { version: '' };

/**
 * Finds the version of every question of a round: that of another round with the same words and options, else a new
 * one, with how it differs from the rounds before and after. What a person stated stands, otherwise the proposal.
 * @param asked by every wave of the cluster but this one, in any order
 * @param published every item of the cluster's past rounds, whether a wave still uses it or not
 */
export function settleRound(
  mapping: RoundMapping,
  asked: readonly AskedItems[],
  published: readonly Item[],
): readonly SettledItem[] {
  return mapping.items.map((mapped) => settleItem(mapped, mapping.year, asked, published));
}

/** Neighbours that differ and about which nobody has said anything yet. */
export function openChanges(settled: readonly SettledItem[]): readonly Neighbour[] {
  return settled
    .flatMap(({ since, until }) => [since, until])
    .flatMap((neighbour) => (neighbour !== null && needsStatement(neighbour) ? [neighbour] : []));
}

function needsStatement({ comparison, stated }: Neighbour): boolean {
  return stated === undefined && comparison.proposed.changeClass > 0;
}

function settleItem(
  mapped: MappedItem,
  year: number,
  asked: readonly AskedItems[],
  published: readonly Item[],
): SettledItem {
  const plain = itemOfRound(mapped, unsettled);
  const others = asked
    .flatMap((wave) =>
      wave.items.filter(({ code }) => code === mapped.code).map((item) => ({ year: wave.year, item })),
    )
    .toSorted((a, b) => a.year - b.year);
  const neighbourOf = (other: (typeof others)[number] | undefined, stated: StatedChange | undefined) =>
    other === undefined ? null : { ...other, stated, comparison: compareItems(other.item, plain) };
  const since = neighbourOf(
    others.findLast((other) => other.year < year),
    mapped.stated?.since,
  );
  const until = neighbourOf(
    others.find((other) => other.year > year),
    mapped.stated?.until,
  );
  if (mapped.version !== undefined) {
    const { version, changed } = mapped;
    const said = (neighbour: Neighbour | null) => neighbour && saidByVersion(neighbour, version, changed);
    return { item: itemOfRound(mapped, { version, changed }), since: said(since), until: said(until) };
  }
  const known = [...others.map(({ item }) => item), ...published.filter(({ code }) => code === mapped.code)];
  // Equal words are another question where a person says so: another mode, another place in the questionnaire.
  const apart = [since, until].flatMap((neighbour) =>
    (neighbour?.stated?.changeClass ?? 0) > 0 ? [neighbour?.item.version] : [],
  );
  const same = findSame(
    plain,
    known.filter(({ version: other }) => !apart.includes(other)),
  );
  const version = same?.version ?? nextVersion(known);
  const changeOf = (neighbour: Neighbour | null) =>
    neighbour === null || neighbour.item.version === version ? undefined : recordedChange(neighbour);
  const [before, after] = [changeOf(since), changeOf(until)];
  const place = {
    version,
    changed: before && { from: since?.item.version ?? '', ...before },
    followedBy: after && { to: until?.item.version ?? '', ...after },
  };
  const settled = itemOfRound(mapped, place);
  return { item: same === undefined ? settled : withWordsOf(settled, same), since, until };
}

/** Who gives a question its version has said with it how it changed. */
function saidByVersion(neighbour: Neighbour, version: string, changed: VersionChange | undefined): Neighbour {
  if (neighbour.item.version === version)
    return { ...neighbour, stated: { changeClass: 0, reason: 'wording' } };
  const isRecorded = changed?.from === neighbour.item.version;
  return { ...neighbour, stated: isRecorded ? changed : neighbour.comparison.proposed };
}

/** What a person stated, otherwise what was proposed; with the reason where it is less. */
function recordedChange({ stated, comparison: { proposed } }: Neighbour): Omit<VersionChange, 'from'> {
  const { changeClass, reason, because } = stated ?? proposed;
  return {
    changeClass,
    reason,
    ...(because !== undefined && changeClass < proposed.changeClass
      ? { lowered: { proposed: proposed.changeClass, because } }
      : {}),
  };
}

/** Another version with the same words and options; its spelling is taken over. */
function findSame(item: Item, others: readonly Item[]): Item | undefined {
  return others.find(
    (other) => other.type === item.type && compareItems(other, item).proposed.changeClass === 0,
  );
}

function withWordsOf(item: Item, same: Item): Item {
  const { changed, followedBy } = item;
  const { changed: _changed, followedBy: _followedBy, ...words } = same;
  return {
    ...words,
    ...(changed === undefined ? {} : { changed }),
    ...(followedBy === undefined ? {} : { followedBy }),
  };
}

function nextVersion(others: readonly { readonly version: string }[]): string {
  const numbers = others.map(({ version }) => (/^\d{1,6}$/.test(version) ? Number(version) : 0));
  return String(Math.max(0, ...numbers) + 1);
}
