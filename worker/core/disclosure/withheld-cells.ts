import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import { exposesBetween } from './exposes-between.ts';
import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';
import { recoverableGroups } from './recoverable-groups.ts';
import { agreedHeadlineFrom } from './thresholds.ts';

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

interface Family extends SetRules {
  readonly cells: readonly CellMeasurement[];
}

type Withheld = Map<CellMeasurement, WithheldReason>;

/**
 * Decides which cells of a closed family are withheld, and why.
 * First every cell by itself; then cells fall, one at a time and the smallest first, until no set rule is broken. `all`
 * falls only by itself. Cells are never shown again, so this ends.
 * @param minimum respondents that every cell and every group between cells needs
 */
export function withheldCells(
  cells: readonly CellMeasurement[],
  minimum: number,
): ReadonlyMap<CellMeasurement, WithheldReason> {
  const counted = cells.some(({ value }) => value.kind === 'measured' && value.estimator === 'counted');
  const family = { cells, minimum, counted };
  const withheld: Withheld = new Map();
  for (const cell of cells) {
    const reason = ownReason(family, cell);
    if (reason !== null) withheld.set(cell, reason);
  }
  for (let fall = nextFall(family, withheld); fall !== null; fall = nextFall(family, withheld))
    withheld.set(fall.cell, fall.reason);
  return withheld;
}

function ownReason(family: Family, cell: CellMeasurement): WithheldReason | null {
  const { way, firms, contributions, leavers = 0 } = cell;
  if (firms.length === 0) return 'nothingMeasured';
  if (firms.length < family.minimum) return 'minimumFrequency';
  // The change within the stayers leads from their value now to the value before of the few who are not.
  if (leavers > 0 && leavers < family.minimum) return 'nestedSets';
  const mayAgree = way === 'all' && firms.length >= agreedHeadlineFrom;
  return !mayAgree && isExposedGroup([...contributions.values()], family) ? 'groupDisclosure' : null;
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
    // Nobody hidden is no group, but it would tell an empty class from a small one.
    if (together.length === 0 || isExposedGroup(together, family)) return { cell, reason: 'remainder' };
  }
  return null;
}

/** For A ⊂ B, both shown, the firms of B outside A are none or stand the rules for a cell. */
function nestedSetsFall(family: Family, withheld: Withheld, shown: readonly CellMeasurement[]): Fall | null {
  const exposed = shown.flatMap((inner) =>
    shown.flatMap((outer) =>
      exposesBetween(inner.contributions, outer.contributions, family) ? [inner, outer] : [],
    ),
  );
  return fallOf('nestedSets', exposed, withheld);
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
