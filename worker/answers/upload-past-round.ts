import type { Authorized } from '../access/index.ts';
import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { sha256 } from '../formats/sha256.ts';
import { TableProblem } from '../formats/table.ts';
import { cleanFileName } from '../imports/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { roundFileKey } from './past-round-files.ts';
import { insertRound, listRounds, type PastRound } from './past-round-store.ts';
import { profileRound } from './round-columns.ts';
import { readRoundTable } from './round-table.ts';
import { tryRound } from './try-round.ts';

export interface RoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes in the file of an earlier round with its mapping, and tries it: what would be kept and lost. Nothing becomes
 * an answer yet.
 * @returns the round with its loss report, or the problem that makes the file no table we read
 */
export async function uploadPastRound(
  services: Services,
  may: Authorized<'edit'>,
  file: RoundFile,
  mapping: RoundMapping,
): Promise<PastRound | TableProblem> {
  const rows = readRoundTable(file.bytes);
  return rows instanceof TableProblem ? rows : keepUpload(services, may, file, rows, mapping);
}

/** Keeps a file that can be read, with a mapping and what it would lose. The same sent again is kept once. */
export async function keepUpload(
  services: Services,
  may: Authorized<'edit'>,
  file: RoundFile,
  rows: readonly RoundRow[],
  mapping: RoundMapping,
): Promise<PastRound> {
  const { db, files, now, newId } = services;
  const { clusterId, personId } = may;
  const fileSha256 = await sha256(file.bytes);
  const document = canonicalJson(mapping);
  const sent = (await listRounds(db, clusterId)).find(
    (round) =>
      round.state === 'uploaded' &&
      round.fileSha256 === fileSha256 &&
      canonicalJson(JSON.parse(round.mapping)) === document,
  );
  if (sent !== undefined) return sent;
  const round: PastRound = {
    id: newId(),
    clusterId,
    state: 'uploaded',
    year: mapping.year,
    fileName: cleanFileName(file.name),
    fileSha256,
    mapping: JSON.stringify(mapping),
    loss: JSON.stringify(await tryRound(services, clusterId, rows, mapping)),
    uploadedAt: now(),
    uploadedBy: personId,
    decidedAt: null,
  };
  await files.put(roundFileKey(round), file.bytes);
  await profileRound(services, round, rows, mapping);
  await commit(db, [
    insertRound(db, round),
    auditRow(services, { clusterId, actorId: personId, action: 'answers.uploadRound', subject: round.id }),
  ]);
  return round;
}
