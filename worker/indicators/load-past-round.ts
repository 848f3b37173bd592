import { listCountedAnswers } from '../answers/index.ts';
import type { Services } from '../platform/services.ts';
import type { Wave } from '../waves/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { askedItems, type LoadedWave } from './load-wave-input.ts';

/** Loads an imported round: who was asked is unknown, so the frame is those who answered, under random keys. */
export async function loadPastRound(services: Services, wave: Wave): Promise<LoadedWave> {
  const [counted, items] = await Promise.all([
    listCountedAnswers(services.db, wave.clusterId, wave.id),
    askedItems(services, wave),
  ]);
  return {
    input: {
      year: wave.year,
      referenceOn: dayInBerlin(wave.openedAt),
      // Nothing is broken down where the frame is unknown, so kind and tenure are never read.
      frame: counted.map(({ rowKey }) => ({
        firm: rowKey,
        memberKind: 'company',
        sizeClass: null,
        tenure: 'over5',
        eligible: true,
      })),
      answers: new Map(counted.map(({ rowKey, answers }) => [rowKey, answers])),
      itemVersions: Object.fromEntries(items.map((item) => [item.code, item.version])),
      frameUnknown: true,
    },
    fingerprint: {
      wave: wave.id,
      questionnaire: wave.questionnaireVersionId,
      answers: counted.map((row) => row.bodyHash),
    },
    asked: { year: wave.year, items },
  };
}
