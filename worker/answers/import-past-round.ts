import { registerFrame } from '../core/past-rounds/match-companies.ts';
import { readRound } from '../core/past-rounds/read-round.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { canonicalAnswers } from '../core/questionnaire/canonical-answers.ts';
import { commit } from '../platform/database.ts';
import { jsonPortions } from '../platform/json-portions.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listFrame } from '../waves/index.ts';
import { portionKey, roundPortions } from './past-round-files.ts';
import {
  countRoundAnswers,
  insertRoundAnswers,
  type PastRound,
  type RoundAnswers,
} from './past-round-store.ts';
import { loadRoundTable } from './round-table.ts';

/** Reading, the portions of rows, and the count. */
export const importRoundSteps = roundPortions + 2;

/**
 * One step of the import of a past round; each is safe to repeat. The first reads the file and gives every row random
 * keys, so that nothing links it to a company, to another round, or to its place in the file.
 */
export async function runImportStep(services: Services, round: PastRound, step: number): Promise<void> {
  // Written by uploadPastRound, after the contract.
  const mapping = JSON.parse(round.mapping) as RoundMapping;
  if (step === 0) await prepare(services, round, mapping);
  else if (step <= roundPortions) await store(services, round, mapping, step - 1);
  else await commit(services.db, [countRoundAnswers(services.db, round, mapping.referenceOn)]);
}

async function prepare(services: Services, round: PastRound, mapping: RoundMapping): Promise<void> {
  const { db, files, newId } = services;
  // Written last: rows that were given their keys keep them, also when the step is repeated.
  if ((await files.head(portionKey(round, roundPortions - 1))) !== null) return;
  const frame = await listFrame(db, round.clusterId, round.id);
  const register =
    frame.length === 0
      ? null
      : registerFrame(
          mapping.company?.register?.matches ?? [],
          frame.map(({ memberId }) => memberId),
        );
  const read = readRound(await loadRoundTable(services, round), mapping, register);
  const rows: RoundAnswers[] = await Promise.all(
    read.respondents.map(async (answers) => {
      const body = canonicalAnswers(answers);
      return { id: newId(), rowKey: newId(), body, bodyHash: await sha256Hex(body) };
    }),
  );
  const shuffled = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const size = Math.ceil(shuffled.length / roundPortions);
  for (let portion = 0; portion < roundPortions; portion += 1) {
    const part = shuffled.slice(portion * size, (portion + 1) * size);
    await files.put(portionKey(round, portion), JSON.stringify(part));
  }
}

async function store(
  services: Services,
  round: PastRound,
  mapping: RoundMapping,
  portion: number,
): Promise<void> {
  const { db, files } = services;
  const kept = await files.get(portionKey(round, portion));
  if (kept === null) throw new Problem('internal', 'a portion of the round is gone');
  // Written by `prepare`.
  const rows = JSON.parse(await kept.text()) as readonly RoundAnswers[];
  const [first, ...rest] = jsonPortions(rows).map((part) =>
    insertRoundAnswers(db, round, part, mapping.referenceOn),
  );
  if (first !== undefined) await commit(db, [first, ...rest]);
}
