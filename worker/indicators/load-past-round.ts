import { listCountedAnswers } from '../answers/index.ts';
import type { FramedFirm } from '../core/catalogue/read-wave.ts';
import type { Services } from '../platform/services.ts';
import { askedItems, listFrame, type Wave } from '../waves/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { LoadedWave } from './load-wave-input.ts';

/**
 * Loads an imported round. Its answers are under random keys, whether its frame is known or not: of a known one the
 * number of its members counts, not which of them answered. Otherwise the frame is those who answered.
 */
export async function loadPastRound(services: Services, wave: Wave): Promise<LoadedWave> {
  const { db } = services;
  const [counted, items, members] = await Promise.all([
    listCountedAnswers(db, wave.clusterId, wave.id),
    askedItems(services, wave),
    listFrame(db, wave.clusterId, wave.id),
  ]);
  const silent = Array.from(
    { length: Math.max(0, members.length - counted.length) },
    (_, at) => `${wave.id}/${at}`,
  );
  return {
    input: {
      year: wave.year,
      referenceOn: dayInBerlin(wave.openedAt),
      frame: [...counted.map(({ rowKey }) => rowKey), ...silent].map(unlinkedFirm),
      answers: new Map(counted.map(({ rowKey, answers }) => [rowKey, answers])),
      itemVersions: Object.fromEntries(items.map((item) => [item.code, item.version])),
      unlinked: true,
      ...(members.length === 0 ? { frameUnknown: true } : {}),
    },
    fingerprint: {
      wave: wave.id,
      questionnaire: wave.questionnaireVersionId,
      frame: members.length,
      answers: counted.map((row) => row.bodyHash),
    },
    asked: { year: wave.year, items },
  };
}

/** Nothing is broken down where firms are not linked, so kind and tenure are never read. */
function unlinkedFirm(firm: string): FramedFirm {
  return { firm, memberKind: 'company', sizeClass: null, tenure: 'over5', eligible: true };
}
