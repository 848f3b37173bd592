import type { PanelRow } from './panel-row.ts';

/** @throws RangeError for a row without a number: missing answers are left out before, never guessed */
export function requireFiniteRows(rows: readonly PanelRow[]): void {
  for (const { time, value } of rows)
    if (!Number.isFinite(time) || !Number.isFinite(value))
      throw new RangeError('a row of a panel needs a time and a value');
}
