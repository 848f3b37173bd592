import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';

/** What must not be wrong unnoticed: what is withheld, and what becomes of an answer. */
const always = [
  'worker/core/disclosure/**/*.ts',
  'worker/core/questionnaire/parse-*.ts',
  'worker/core/questionnaire/validate-answers.ts',
  'worker/core/questionnaire/canonical-answers.ts',
  'worker/core/questionnaire/complete-answers.ts',
  'worker/core/questionnaire/counted-answers.ts',
  'worker/core/questionnaire/visible-items.ts',
  'worker/core/questionnaire/evaluate-condition.ts',
  'worker/answers/submit-answers.ts',
];

const seed = 20261125;
const sampled = 25;

/** A place in the draw that depends on the name of the file alone: a new file moves no other. */
const drawn = (file: string) => createHash('sha256').update(`${seed} ${file}`).digest('hex');

/** The files of the disclosure gate and of the submission path, and 25 drawn from the statistics. */
export function mutationScope(): readonly string[] {
  const statistics = globSync('worker/core/statistics/**/*.ts')
    .toSorted((one, other) => (drawn(one) < drawn(other) ? -1 : 1))
    .slice(0, sampled);
  return [...globSync(always), ...statistics].toSorted();
}
