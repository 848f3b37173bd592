import { listCountedAnswers, rowKey } from '../answers/index.ts';
import type { AskedItems } from '../core/catalogue/series-breaks.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import type { Answers } from '../core/questionnaire/answer.ts';
import { listMembers } from '../clusters/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { askedItems, listFrame, type Wave } from '../waves/index.ts';

/** A wave in memory, with the company of every answer known. Only the job that publishes makes one. */
export interface LoadedWave {
  readonly input: WaveInput;
  /** What identifies the input: frame, hashes of the answers, questionnaire. */
  readonly fingerprint: unknown;
  readonly asked: AskedItems;
}

/**
 * Loads frame and answers of a wave and puts them together: the row keys of its frame are derived in memory, so
 * that answers can be weighted and paired here and nowhere else.
 */
export async function loadWaveInput(services: Services, wave: Wave): Promise<LoadedWave> {
  const { db, keys } = services;
  const [frame, members, counted, items] = await Promise.all([
    listFrame(db, wave.clusterId, wave.id),
    listMembers(db, wave.clusterId),
    listCountedAnswers(db, wave.clusterId, wave.id),
    askedItems(services, wave),
  ]);
  const leftOn = new Map(members.map(({ member }) => [member.id, member.leftOn]));
  const closedOn = dayInBerlin(wave.closesAt);
  const byRowKey = new Map(counted.map((row) => [row.rowKey, row.answers]));
  const answers = new Map<string, Answers>();
  for (const framed of frame) {
    const given = byRowKey.get(await rowKey(keys, wave.clusterId, framed));
    if (given !== undefined) answers.set(framed.memberId, given);
  }
  const input: WaveInput = {
    year: wave.year,
    referenceOn: dayInBerlin(wave.openedAt),
    frame: frame.map((framed) => ({
      firm: framed.memberId,
      memberKind: framed.kind,
      sizeClass: framed.sizeClass,
      tenure: framed.tenure,
      eligible: !hasLeftBy(leftOn.get(framed.memberId), closedOn),
    })),
    answers,
    itemVersions: Object.fromEntries(items.map((item) => [item.code, item.version])),
  };
  const fingerprint = {
    wave: wave.id,
    questionnaire: wave.questionnaireVersionId,
    frame: input.frame,
    answers: counted.map((row) => row.bodyHash),
  };
  return { input, fingerprint, asked: { year: wave.year, items } };
}

/** Who left during the field was not eligible any more. */
function hasLeftBy(leftOn: string | null | undefined, day: string): boolean {
  return typeof leftOn === 'string' && leftOn <= day;
}
