import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import type { ScaleEnds } from './scale-ends.ts';
import { withheldCells } from './withheld-cells.ts';
import type { WithheldReason } from './withheld-cells.ts';

const endsOfShare: ScaleEnds = { lowest: 0, highest: 100 };

/**
 * Decides which cells are withheld where the shares of some answers are told beside the mean: a cell tells all of them
 * or none, so it must stand the rules with each share as with the mean. That one of eleven is a promoter tells that
 * promoter about the ten others, and no detractor among the hidden tells about each of them. A cell that falls for one
 * is hidden for all, which can leave a remainder for another; this is repeated until nothing falls.
 * @param categories contributions whose shares are told; none for a family of means alone
 * @returns by cell, with the reason that came first
 */
export function withheldWithShares(
  cells: readonly CellMeasurement[],
  minimum: number,
  ends: ScaleEnds | null,
  categories: readonly number[],
): ReadonlyMap<CellMeasurement, WithheldReason> {
  const families = [
    { coded: cells, scale: ends },
    ...categories.map((category) => ({
      coded: cells.map((cell) => shareOf(cell, category)),
      scale: endsOfShare,
    })),
  ];
  const withheld = new Map<number, WithheldReason>();
  /** Cells that were hidden when a family was looked at last: what has not changed is not looked at again. */
  const hiddenThen = families.map(() => -1);
  while (hiddenThen.some((hidden) => hidden < withheld.size)) {
    for (const [family, { coded, scale }] of families.entries()) {
      if (hiddenThen[family] === withheld.size) continue;
      const found = withheldCells(coded, minimum, scale, new Map(pick(coded, withheld)));
      for (const [at, cell] of coded.entries()) {
        const reason = found.get(cell);
        if (reason !== undefined) withheld.set(at, reason);
      }
      hiddenThen[family] = withheld.size;
    }
  }
  return new Map(pick(cells, withheld));
}

function pick(
  cells: readonly CellMeasurement[],
  withheld: ReadonlyMap<number, WithheldReason>,
): readonly (readonly [CellMeasurement, WithheldReason])[] {
  return cells.flatMap((cell, at) => {
    const reason = withheld.get(at);
    return reason === undefined ? [] : [[cell, reason] as const];
  });
}

/** The same respondents, as far as they gave one of the answers. */
function shareOf(cell: CellMeasurement, category: number): CellMeasurement {
  const contributions = new Map(
    [...cell.contributions].map(([firm, contribution]) => [firm, contribution === category ? 100 : 0]),
  );
  return { ...cell, contributions };
}
