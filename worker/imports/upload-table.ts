import type { Authorized } from '../access/index.ts';
import {
  headersOf,
  headerSignature,
  proposeMapping,
  recallMapping,
  type Mapping,
  type RememberedMapping,
} from '../core/imports/propose-mapping.ts';
import { cleanText } from '../core/questionnaire/clean-text.ts';
import { readTable } from '../formats/read-table.ts';
import { sha256 } from '../formats/sha256.ts';
import { TableProblem, type Table } from '../formats/table.ts';
import { auditRow } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { uploadKey } from './import-files.ts';
import { findMapping, insertRun, type ImportRun } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';

const longestFileName = 120;

/** A file's name without folders, controls and what reverses text. Pages escape it like any other text. */
export function cleanFileName(name: string): string {
  const last = cleanText(name, false).split(/[\\/]/).at(-1) ?? '';
  const shortened = [...last].slice(0, longestFileName).join('').trim();
  return shortened === '' ? 'tabelle' : shortened;
}

/** The remembered mapping of a file with the same headers, otherwise a proposal. */
async function firstMapping(
  services: Services,
  clusterId: string,
  target: ImportTarget,
  table: Table,
): Promise<Mapping> {
  const proposed = proposeMapping(table.rows, target.spec);
  const headers = headersOf(table.rows, proposed.headerRow);
  const signature = await sha256(headerSignature(headers));
  const remembered = await findMapping(services.db, clusterId, target.code, signature);
  if (remembered === undefined) return proposed;
  // Written by `commitImport` in this shape.
  const mapping = JSON.parse(remembered) as RememberedMapping;
  return recallMapping(headers, proposed.headerRow, mapping, target.spec);
}

/**
 * Takes a file in and proposes what its columns are. Nothing of it reaches the register yet.
 * @returns the run, or the problem that makes the file no table we read
 */
export async function uploadTable(
  services: Services,
  may: Authorized<'edit'>,
  target: ImportTarget,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ImportRun | TableProblem> {
  const { db, files, now, newId } = services;
  const { clusterId, personId } = may;
  const table = tableOrProblem(file.bytes);
  if (table instanceof TableProblem) return table;
  const run: ImportRun = {
    id: newId(),
    clusterId,
    target: target.code,
    state: 'uploaded',
    fileName: cleanFileName(file.name),
    fileSha256: await sha256(file.bytes),
    fileBytes: file.bytes.length,
    mapping: JSON.stringify(await firstMapping(services, clusterId, target, table)),
    added: 0,
    changed: 0,
    same: 0,
    uploadedAt: now(),
    uploadedBy: personId,
    decidedAt: null,
    undoable: false,
  };
  await files.put(uploadKey(run), file.bytes);
  await commit(db, [
    insertRun(db, run),
    auditRow(services, { clusterId, actorId: personId, action: 'imports.upload', subject: run.id }),
  ]);
  return run;
}

function tableOrProblem(bytes: Uint8Array): Table | TableProblem {
  try {
    return readTable(bytes);
  } catch (error) {
    if (error instanceof TableProblem) return error;
    throw error;
  }
}
