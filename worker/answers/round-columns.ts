import { profileColumns, type ColumnProfile } from '../core/past-rounds/column-profile.ts';
import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import type { Services } from '../platform/services.ts';
import { columnsKey } from './past-round-files.ts';
import type { PastRound } from './past-round-store.ts';
import { loadRoundTable } from './round-table.ts';

type Place = Pick<PastRound, 'clusterId' | 'id'>;

/** Looks at the columns of a file and keeps what was seen, so that a page need not read the whole file again. */
export async function profileRound(
  { files }: Pick<Services, 'files'>,
  round: Place,
  rows: readonly RoundRow[],
  mapping: Pick<RoundMapping, 'headerRows' | 'firstRow'>,
): Promise<readonly ColumnProfile[]> {
  const columns = profileColumns(rows, mapping);
  await files.put(columnsKey(round, mapping), JSON.stringify(columns));
  return columns;
}

/** What the columns of a round look like, by the header rows of its mapping. */
export async function loadColumns(
  services: Pick<Services, 'files'>,
  round: Place,
  mapping: Pick<RoundMapping, 'headerRows' | 'firstRow'>,
): Promise<readonly ColumnProfile[]> {
  const kept = await services.files.get(columnsKey(round, mapping));
  // Written by profileRound only.
  if (kept !== null) return JSON.parse(await kept.text()) as readonly ColumnProfile[];
  return profileColumns(await loadRoundTable(services, round), mapping);
}
