/** A post-stratum as the register knows it. */
export interface Stratum {
  readonly name: string;
  /** Strata of one family stand together in the order of their size, as the companies. */
  readonly family: string;
  /** Members of the frame (N_h), integer ≥ 0. */
  readonly members: number;
  /** Of them those with a valid answer (n_h), integer 0…members. */
  readonly respondents: number;
}

export interface CollapsedStratum {
  /** Names of the strata that became one, in the order they were given. */
  readonly parts: readonly string[];
  readonly members: number;
  readonly respondents: number;
}

/** One step, to be told: these were too few and joined those. */
export interface Collapse {
  readonly parts: readonly string[];
  readonly respondents: number;
  readonly into: readonly string[];
}

export interface CollapsedStrata {
  readonly strata: readonly CollapsedStratum[];
  readonly collapses: readonly Collapse[];
  /** Whether each stratum has enough respondents; else all are one, and that has too few. */
  readonly enough: boolean;
}

interface Cell extends CollapsedStratum {
  readonly family: string;
}

/** Respondents a stratum must have (METHODS 4.2). */
const fewest = 5;

/**
 * Joins post-strata until each has at least five respondents.
 * The stratum with the fewest goes first; of equals the first in order. It joins a neighbour of its family, the one with
 * fewer respondents. The last of a family joins another last of its family, with the fewest respondents; where there is
 * none, the stratum with the fewest respondents of all.
 * @param strata in a fixed order, those of a family together; what has no members is left out
 * @throws RangeError for a name given twice, for counts that are no integers ≥ 0 or more respondents than members
 * @method our own rule (METHODS 4.2): the same strata give the same result, and every step is told
 * @verified worked cases and properties in the test
 */
export function collapseStrata(strata: readonly Stratum[]): CollapsedStrata {
  const order = strata.map(({ name }) => name);
  if (new Set(order).size < order.length) throw new RangeError('strata must have different names');
  for (const { name, members, respondents } of strata)
    if (
      !Number.isInteger(members) ||
      !Number.isInteger(respondents) ||
      respondents < 0 ||
      respondents > members
    )
      throw new RangeError(`stratum ${name} has impossible counts`);

  let cells: readonly Cell[] = strata
    .filter(({ members }) => members > 0)
    .map(({ name, ...counts }) => ({ parts: [name], ...counts }));
  const collapses: Collapse[] = [];
  while (cells.length > 1) {
    const small = withFewest(cells);
    if (small === undefined || small.respondents >= fewest) break;
    const host = partnerOf(small, cells);
    if (host === undefined) break;
    collapses.push({ parts: small.parts, respondents: small.respondents, into: host.parts });
    const joined: Cell = {
      family: host.family,
      parts: order.filter((name) => host.parts.includes(name) || small.parts.includes(name)),
      members: host.members + small.members,
      respondents: host.respondents + small.respondents,
    };
    cells = cells.flatMap((cell) => (cell === small ? [] : [cell === host ? joined : cell]));
  }
  return {
    strata: cells.map(({ parts, members, respondents }) => ({ parts, members, respondents })),
    collapses,
    enough: cells.every(({ respondents }) => respondents >= fewest),
  };
}

function partnerOf(small: Cell, cells: readonly Cell[]): Cell | undefined {
  const family = cells.filter((cell) => cell.family === small.family);
  const place = family.indexOf(small);
  const neighbours = family.filter((_, at) => Math.abs(at - place) === 1);
  if (neighbours.length > 0) return withFewest(neighbours);
  const others = cells.filter((cell) => cell !== small);
  const alone = others.filter((cell) => others.every((each) => each === cell || each.family !== cell.family));
  return withFewest(alone.length > 0 ? alone : others);
}

/** Of equals the first. */
function withFewest(cells: readonly Cell[]): Cell | undefined {
  return cells.reduce<Cell | undefined>(
    (least, cell) => (least === undefined || cell.respondents < least.respondents ? cell : least),
    undefined,
  );
}
