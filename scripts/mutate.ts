/**
 * `npm run mutate -- [files…]`: changes the code in small ways, one at a time, and runs the tests that reach the
 * change; a change that no test notices survives. Without files, the scope of docs/methods/mutation.md. Prints the
 * survivors and puts the counts into the table of that page. Slow: minutes for a file, hours for everything.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutationScope } from './mutation/mutation-scope.ts';
import { scoresOf, type MutationReport } from './mutation/mutation-scores.ts';
import { withScores } from './mutation/results-table.ts';

process.chdir(join(import.meta.dirname, '..'));

const page = 'docs/methods/mutation.md';

/** Stryker measures what each test reaches only in Node; a use case of the Worker is asked of all tests of its room. */
function settingsFor(room: string | undefined): object {
  if (room === undefined) return {};
  const command = `node node_modules/vitest/vitest.mjs run --project worker --bail 1 test/${room}`;
  return { testRunner: 'command', commandRunner: { command }, coverageAnalysis: 'off', plugins: [plugin] };
}

const plugin = './scripts/mutation/ignore-error-messages.mjs';

function mutate(files: readonly string[], room: string | undefined): void {
  if (files.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'vorlauf-mutation-'));
  const report = join(folder, 'report.json');
  const config = join(folder, 'stryker.json');
  const common = JSON.parse(readFileSync('scripts/mutation/stryker.json', 'utf8')) as object;
  const settings = {
    ...common,
    ...settingsFor(room),
    mutate: files,
    tempDirName: join(folder, 'sandbox'),
    jsonReporter: { fileName: report },
  };
  writeFileSync(config, JSON.stringify(settings));
  const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  // The report follows the schema of mutation-testing-elements.
  const scores = scoresOf(JSON.parse(readFileSync(report, 'utf8')) as MutationReport);
  writeFileSync(page, withScores(readFileSync(page, 'utf8'), scores, new Date().toISOString().slice(0, 10)));
  console.log(page);
}

const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : mutationScope();
const roomOf = (file: string) => /^worker\/(?!core\/)([^/]+)\//.exec(file)?.[1];
for (const [room, ofRoom] of Map.groupBy(files, roomOf)) mutate(ofRoom, room);
