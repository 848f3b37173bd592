/**
 * `npm run verify`: everything that can be checked without a Worker or a browser. One line per check with its
 * seconds, the output of those that failed, and an exit code.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

// node_modules/.bin/tsc is version 5, which dependency-cruiser needs.
const types = (project: string): Check['command'] => [
  'node',
  'node_modules/typescript/bin/tsc',
  '-p',
  project,
];

const first: Check = { name: 'styles and islands', command: ['node', 'scripts/build-web.ts'] };

/** The long ones first, so that the short ones fill the gaps. */
const checks: readonly Check[] = [
  { name: 'core tests', command: ['vitest', 'run', '--project', 'core', '--reporter', 'dot'] },
  { name: 'types of Worker, pages and tests', command: types('.') },
  { name: 'floors of the house', command: ['node', 'scripts/check-floors.ts'] },
  { name: 'unused exports and files', command: ['knip'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'types of scripts, benchmarks and browser tests', command: types('scripts') },
  { name: 'types of islands', command: types('web/islands') },
  { name: 'lint', command: ['oxlint'] },
  { name: 'lock file is complete', command: ['node', 'scripts/check-lock-file.ts'] },
];

const atOnce = 2;

function run({ name, command: [program, ...args] }: Check): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const end = (passed: boolean) =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, output });
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

function say({ name, passed, seconds }: Outcome): void {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(5)} s  ${name}`);
}

const started = performance.now();
const outcomes: Outcome[] = [];
const waiting = [...checks];

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const outcome = await run(check);
    say(outcome);
    outcomes.push(outcome);
  }
}

const built = await run(first);
say(built);
outcomes.push(built);
await Promise.all(Array.from({ length: atOnce }, work));

const failed = outcomes.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trim()}`);
const total = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed, ${total} s`);
process.exit(failed.length === 0 ? 0 : 1);
