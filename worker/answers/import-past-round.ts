import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { canonicalAnswers } from '../core/questionnaire/canonical-answers.ts';
import { TableProblem } from '../formats/table.ts';
import { commit } from '../platform/database.ts';
import { jsonPortions } from '../platform/json-portions.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { portionKey, roundFileKey, roundPortions } from './past-round-files.ts';
import {
  countRoundAnswers,
  insertRoundAnswers,
  type PastRound,
  type RoundAnswers,
} from './past-round-store.ts';
import { readRoundFile } from './read-round-file.ts';

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
  const { files, newId } = services;
  const file = await files.get(roundFileKey(round));
  if (file === null) throw new Problem('internal', 'the file of the round is gone');
  const read = readRoundFile(new Uint8Array(await file.arrayBuffer()), mapping);
  if (read instanceof TableProblem) throw new Problem('internal', `unreadable now: ${read.code}`);
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
