import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import { isGroupDisclosive } from './is-group-disclosive.ts';
import { recoverableGroups } from './recoverable-groups.ts';
import { groupDisclosureCoalition, publicationThresholds } from './thresholds.ts';

export type WithheldReason =
  /** Nobody answered, or nobody was asked. */
  | 'nothingMeasured'
  | 'minimumFrequency'
  /** All answers, or all but one, in one category. */
  | 'groupDisclosure'
  /** Total minus shown siblings would give a hidden one away. */
  | 'remainder'
  /** One published set inside another, and too few between them; for stayers also in the wave before. */
  | 'nestedSets'
  /** Several published sets together would give a small group away. */
  | 'recoverableGroup';

interface Family {
  readonly cells: readonly CellMeasurement[];
  readonly minimum: number;
  /** Counted values tell who answered, not what: agreement among them discloses nothing. */
  readonly counted: boolean;
}

type Withheld = Map<CellMeasurement, WithheldReason>;

/**
 * Decides which cells of a closed family are withheld, and why.
 * First every cell by itself; then cells fall, one at a time and the smallest first, until no set rule is broken. `all`
 * falls only by itself. Cells are never shown again, so this ends.
 */
export function withheldCells(
  cells: readonly CellMeasurement[],
): ReadonlyMap<CellMeasurement, WithheldReason> {
  const family = familyOf(cells);
  const withheld: Withheld = new Map();
  for (const cell of cells) {
    const reason = ownReason(family, cell);
    if (reason !== null) withheld.set(cell, reason);
  }
  for (let fall = nextFall(family, withheld); fall !== null; fall = nextFall(family, withheld))
    withheld.set(fall.cell, fall.reason);
  return withheld;
}

/** Where a net score shows its three shares, the whole family is a distribution and takes its threshold. */
function familyOf(cells: readonly CellMeasurement[]): Family {
  const { topBoxShare, netScoreShares } = publicationThresholds;
  return {
    cells,
    minimum: cells.some(({ value }) => value.shares !== undefined) ? netScoreShares : topBoxShare,
    counted: cells.some(({ value }) => value.kind === 'measured' && value.estimator === 'counted'),
  };
}

function ownReason(family: Family, cell: CellMeasurement): WithheldReason | null {
  const { way, firms, contributions, leavers = 0 } = cell;
  if (firms.length === 0) return 'nothingMeasured';
  if (firms.length < family.minimum) return 'minimumFrequency';
  // The change within the stayers leads from their value now to the value before of the few who are not.
  if (leavers > 0 && leavers < family.minimum) return 'nestedSets';
  return way !== 'all' && isAgreed(family, [...contributions.values()]) ? 'groupDisclosure' : null;
}

function isAgreed(family: Family, contributions: readonly number[]): boolean {
  return !family.counted && isGroupDisclosive(contributions, groupDisclosureCoalition);
}

interface Fall {
  readonly cell: CellMeasurement;
  readonly reason: WithheldReason;
}

function nextFall(family: Family, withheld: Withheld): Fall | null {
  const shown = family.cells.filter((cell) => !withheld.has(cell));
  return (
    remainderFall(family, withheld, shown) ??
    nestedSetsFall(family, withheld, shown) ??
    recoverableGroupFall(family, withheld, shown)
  );
}

/** The hidden siblings of a way, taken together, must stand the rules for a cell; an empty one is hidden too. */
function remainderFall(family: Family, withheld: Withheld, shown: readonly CellMeasurement[]): Fall | null {
  for (const way of new Set(family.cells.map((cell) => cell.way))) {
    const hidden = family.cells.filter((cell) => cell.way === way && withheld.has(cell));
    const cell = smallest(shown.filter((other) => other.way === way));
    if (way === 'all' || way === 'stayers' || hidden.length === 0 || cell === undefined) continue;
    const together = hidden.flatMap(({ contributions }) => [...contributions.values()]);
    if (together.length < family.minimum || isAgreed(family, together)) return { cell, reason: 'remainder' };
  }
  return null;
}

/** For A ⊂ B, both shown, the firms of B outside A are none or stand the rules for a cell. */
function nestedSetsFall(family: Family, withheld: Withheld, shown: readonly CellMeasurement[]): Fall | null {
  const exposed = shown.flatMap((inner) =>
    shown.flatMap((outer) => (exposesBetween(family, inner, outer) ? [inner, outer] : [])),
  );
  return fallOf('nestedSets', exposed, withheld);
}

function exposesBetween(family: Family, inner: CellMeasurement, outer: CellMeasurement): boolean {
  if (!inner.firms.every((firm) => outer.contributions.has(firm))) return false;
  const between = outer.firms.filter((firm) => !inner.contributions.has(firm));
  const contributions = between.flatMap((firm) => outer.contributions.get(firm) ?? []);
  return between.length > 0 && (between.length < family.minimum || isAgreed(family, contributions));
}

function recoverableGroupFall(
  family: Family,
  withheld: Withheld,
  shown: readonly CellMeasurement[],
): Fall | null {
  const sets = shown.map(({ firms }) => firms);
  const [group] = recoverableGroups(sets, family.minimum);
  if (group === undefined) return null;
  const touching = shown.filter(({ contributions }) => group.some((firm) => contributions.has(firm)));
  return fallOf('recoverableGroup', touching, withheld) ?? fallOf('recoverableGroup', shown, withheld);
}

/**
 * The cell that falls among those that could. First of a way that already lost one: a single hidden cell follows from
 * the total and its siblings, so the loss is better kept in one way.
 */
function fallOf(
  reason: WithheldReason,
  candidates: readonly CellMeasurement[],
  withheld: Withheld,
): Fall | null {
  const segments = candidates.filter(({ way }) => way !== 'all');
  const brokenWays = new Set([...withheld.keys()].map(({ way }) => way));
  const cell = smallest(segments.filter(({ way }) => brokenWays.has(way))) ?? smallest(segments);
  return cell === undefined ? null : { cell, reason };
}

/** Fewest respondents first; among equals the earlier in the order of the family. */
function smallest(cells: readonly CellMeasurement[]): CellMeasurement | undefined {
  return cells.toSorted((first, second) => first.firms.length - second.firms.length)[0];
}
