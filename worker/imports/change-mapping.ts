import type { Authorized } from '../access/index.ts';
import type { Mapping } from '../core/imports/propose-mapping.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { updateMapping, type ImportRun } from './import-store.ts';

/** Says anew which column of an uploaded file is which field. After the import was decided it changes nothing. */
export async function changeMapping(
  services: Services,
  may: Authorized<'edit'>,
  run: ImportRun,
  mapping: Mapping,
): Promise<void> {
  await commit(services.db, [
    updateMapping(services.db, run, JSON.stringify(mapping)),
    auditRowIfChanged(services, {
      clusterId: may.clusterId,
      actorId: may.personId,
      action: 'imports.map',
      subject: run.id,
    }),
  ]);
}
