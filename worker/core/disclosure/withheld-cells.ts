import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import { leaksOfCells } from './attack/leaks-of-cells.ts';
import { exposesBetween } from './exposes-between.ts';
import { isExposedGroup } from './is-exposed-group.ts';
import type { SetRules } from './is-exposed-group.ts';

import type { ScaleEnds } from './scale-ends.ts';
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
  /** Several published sets together would give a small group away, or the difference between two. */
  | 'recoverableGroup'
  /** Several published sets and the ends of the scale leave answers only one possibility. */
  | 'bounds';

interface Family extends SetRules {
  readonly cells: readonly CellMeasurement[];
  readonly ends: ScaleEnds | null;
}

type Withheld = Map<CellMeasurement, WithheldReason>;

/**
 * Decides which cells of a closed family are withheld, and why.
 * First every cell by itself; then cells fall, one at a time and the smallest first, until no set rule is broken and the
 * attacker finds nothing. `all` falls only by itself. Cells are never shown again, so this ends.
 * @param minimum respondents that every cell and every group between cells needs
 * @param ends of the scale; null for counted values
 * @param already withheld for another reason
 */
export function withheldCells(
  cells: readonly CellMeasurement[],
  minimum: number,
  ends: ScaleEnds | null,
  already: ReadonlyMap<CellMeasurement, WithheldReason> = new Map(),
): ReadonlyMap<CellMeasurement, WithheldReason> {
  const counted = cells.some(({ value }) => value.kind === 'measured' && value.estimator === 'counted');
  const family = { cells, minimum, counted, ends };
  const withheld: Withheld = new Map(already);
  for (const cell of cells) {
    const reason = already.get(cell) ?? ownReason(family, cell);
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
    attackFall(family, withheld, shown)
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

/** What the attacker finds falls with a cell that takes part in it. */
function attackFall(family: Family, withheld: Withheld, shown: readonly CellMeasurement[]): Fall | null {
  const leaks = leaksOfCells(shown, family.ends, family.minimum);
  if (leaks.length === 0) return null;
  const reason = leaks.some(({ by }) => by === 'algebra') ? 'recoverableGroup' : 'bounds';
  const told = new Set(leaks.flatMap(({ answers, minus }) => [...answers, ...minus].map(({ firm }) => firm)));
  const touching = shown.filter(({ firms }) => firms.some((firm) => told.has(firm)));
  return fallOf(reason, touching, withheld) ?? fallOf(reason, shown, withheld);
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
