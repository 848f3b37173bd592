/**
 * `npm run reference -- FOLDER [FN]`: runs every case of the schemas rref/1 and sdc/1 in a folder and its folders, or
 * only those of one statistic. Ends with one line of counts; exit code 1 where a case failed, 2 for a wrong call.
 */
import { existsSync } from 'node:fs';
import { adapters } from '../test/reference/adapters/index.ts';
import { readCases } from '../test/reference/cases.ts';
import { notUsed } from '../test/reference/not-used.ts';
import { runCases } from '../test/reference/run-cases.ts';

const [folder, only] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Name a folder that exists: npm run reference -- test/reference');
  process.exit(2);
}
const { cases, files } = readCases(folder);
if (files === 0) {
  console.error(`${folder} has no file of the schemas rref/1 or sdc/1.`);
  process.exit(2);
}
const outcome = runCases(
  cases.filter(({ fn }) => only === undefined || fn === only),
  adapters,
  notUsed,
);
for (const { file, id, fn, lines } of outcome.failures)
  console.log(`FAILED ${file} ${id} (${fn})\n  ${lines.join('\n  ')}`);
console.log(`${outcome.passed} passed, ${outcome.failures.length} failed, ${outcome.notUsed} not used`);
process.exit(outcome.failures.length === 0 ? 0 : 1);
