import type { Authorized } from '../access/index.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import type { Services } from '../platform/services.ts';
import { proposeMapping } from './propose-past-round.ts';
import { updateRound, type PastRound } from './past-round-store.ts';
import { profileRound } from './round-columns.ts';
import { fitsRow } from './round-mapping-size.ts';
import { loadRoundTable } from './round-table.ts';
import { tryRound } from './try-round.ts';

export type ChangeRoundRefusal = 'tooLarge' | 'noSuchRow';

/**
 * Says anew how the file of a round is read, and tries it at once. Other header rows mean other columns, so that these
 * are proposed anew. After the round was decided it changes nothing.
 */
export async function changeRound(
  services: Services,
  may: Authorized<'edit'>,
  round: PastRound,
  mapping: RoundMapping,
): Promise<ChangeRoundRefusal | null> {
  const { db } = services;
  const { clusterId, personId } = may;
  const rows = await loadRoundTable(services, round);
  if (mapping.firstRow > rows.length) return 'noSuchRow';
  // Written by this room in this shape.
  const before = JSON.parse(round.mapping) as RoundMapping;
  const samePlace =
    before.firstRow === mapping.firstRow && before.headerRows.join() === mapping.headerRows.join();
  const changed = samePlace ? mapping : await proposeMapping(services, clusterId, rows, mapping, mapping);
  if (!fitsRow(changed)) return 'tooLarge';
  if (!samePlace) await profileRound(services, round, rows, changed);
  const loss = await tryRound(services, clusterId, rows, changed);
  await commit(db, [
    updateRound(db, round, {
      year: changed.year,
      mapping: JSON.stringify(changed),
      loss: JSON.stringify(loss),
    }),
    auditRowIfChanged(services, {
      clusterId,
      actorId: personId,
      action: 'answers.mapRound',
      subject: round.id,
    }),
  ]);
  return null;
}
