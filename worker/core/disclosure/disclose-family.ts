import { absent } from '../indicator-value.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import type { SegmentWay } from '../catalogue/definition.ts';
import type { CellMeasurement } from '../catalogue/measure-wave.ts';
import { memberBitmap } from './member-bitmap.ts';
import type { ScaleEnds } from './scale-ends.ts';
import type { WithheldReason } from './withheld-cells.ts';
import { withheldWithShares } from './withheld-with-shares.ts';

/** A cell as it may be stored and shown: a value, or an absence without any count. */
export interface DisclosedCell {
  readonly way: SegmentWay | 'all';
  readonly key: string;
  readonly value: IndicatorValue;
}

/** What the ledger of publications keeps of a cell. `reason` stays in the house. */
export interface LedgerEntry {
  readonly way: SegmentWay | 'all';
  readonly key: string;
  readonly decision: 'published' | 'withheld';
  readonly reason: WithheldReason | null;
  /** Members behind the value, as a bitmap over the per-wave index, in hexadecimal. */
  readonly bitmap: string;
}

export interface DisclosedFamily {
  readonly cells: readonly DisclosedCell[];
  readonly ledger: readonly LedgerEntry[];
}

/**
 * The gate for answers: decides over the whole closed family of one indicator and wave at once.
 * The same for every audience, the office included. Values stay as they are or become absences; nothing is rounded
 * or perturbed.
 * @param cells of measureWave, with `all`
 * @param memberIndex firm → position in the random index of this wave
 * @param minimum respondents that every cell needs, by what the family publishes
 * @param ends of the scale that contributions lie on; null for counted values
 * @param categories contributions whose shares are told beside the value
 * @returns cells and ledger entries in the order of the input
 */
export function discloseFamily(
  cells: readonly CellMeasurement[],
  memberIndex: ReadonlyMap<string, number>,
  minimum: number,
  ends: ScaleEnds | null,
  categories: readonly number[] = [],
): DisclosedFamily {
  const withheld = withheldWithShares(cells, minimum, ends, categories);
  return {
    cells: cells.map((cell) => ({
      way: cell.way,
      key: cell.key,
      value: shownValue(cell.value, withheld.get(cell) ?? null),
    })),
    ledger: cells.map((cell) => ({
      way: cell.way,
      key: cell.key,
      decision: withheld.has(cell) ? 'withheld' : 'published',
      reason: withheld.get(cell) ?? null,
      bitmap: memberBitmap(cell.firms, memberIndex),
    })),
  };
}

/** A fresh absence, so that no count travels with it. */
function shownValue(value: IndicatorValue, reason: WithheldReason | null): IndicatorValue {
  if (reason === null) return value;
  if (reason === 'nothingMeasured')
    return absent(value.kind === 'absent' ? value.reason : 'noAnswers', value.definitionVersion);
  return absent(reason === 'minimumFrequency' ? 'tooFew' : 'suppressed', value.definitionVersion);
}
