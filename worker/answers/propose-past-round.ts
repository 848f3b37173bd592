import type { Authorized } from '../access/index.ts';
import { profileColumns } from '../core/past-rounds/column-profile.ts';
import { findHeaderRows, type HeaderPlace } from '../core/past-rounds/find-header-rows.ts';
import { proposeRound } from '../core/past-rounds/propose-round.ts';
import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { TableProblem } from '../formats/table.ts';
import type { Services } from '../platform/services.ts';
import { findRoundMemory, type PastRound } from './past-round-store.ts';
import { knownItems } from './round-bank.ts';
import { fitsRow } from './round-mapping-size.ts';
import { readRoundTable } from './round-table.ts';
import { keepUpload, type RoundFile } from './upload-past-round.ts';

/** What the office says about a round before anything of its file is read. */
export type RoundFacts = Pick<RoundMapping, 'year' | 'referenceOn' | 'title' | 'invited'>;

/**
 * Takes in the file of an earlier round and proposes how it is read: its header rows, its questions, and which of them
 * were asked before.
 */
export async function proposePastRound(
  services: Services,
  may: Authorized<'edit'>,
  file: RoundFile,
  facts: RoundFacts,
): Promise<PastRound | TableProblem> {
  const rows = readRoundTable(file.bytes);
  if (rows instanceof TableProblem) return rows;
  const mapping = await proposeMapping(services, may.clusterId, rows, facts, findHeaderRows(rows));
  return keepUpload(services, may, file, rows, mapping);
}

/** A first mapping of a file whose header rows are known. */
export async function proposeMapping(
  services: Services,
  clusterId: string,
  rows: readonly RoundRow[],
  facts: RoundFacts,
  place: HeaderPlace,
): Promise<RoundMapping> {
  const [known, memory] = await Promise.all([
    knownItems(services, clusterId, facts.year),
    findRoundMemory(services.db, clusterId),
  ]);
  const proposal = proposeRound({ columns: profileColumns(rows, place), known, memory });
  const { year, referenceOn, title, invited } = facts;
  const mapping = {
    year,
    referenceOn,
    title,
    ...(invited === undefined ? {} : { invited }),
    headerRows: place.headerRows,
    firstRow: place.firstRow,
    ...proposal,
  };
  return fitted(mapping);
}

/** As many of the proposed questions as one row can keep; files of people fit as a whole. */
function fitted(mapping: RoundMapping): RoundMapping {
  let items = mapping.items;
  while (items.length > 0 && !fitsRow({ ...mapping, items }))
    items = items.slice(0, Math.floor(items.length / 2));
  return { ...mapping, items };
}
