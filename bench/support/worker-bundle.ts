import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { median } from './median.ts';

const folder = 'build/bench/worker';
const environment = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' };

export interface WorkerSize {
  /** gzip of what is loaded when the Worker starts. */
  readonly eagerBytes: number;
  /** gzip of that and of everything loaded later. */
  readonly allBytes: number;
}

/** Weighs production as `npm run deploy` would upload it. */
export function workerSize(): WorkerSize {
  execFileSync('node', ['--experimental-strip-types', 'scripts/build-worker.ts']);
  const bytesOf = (name: string) => gzipSync(readFileSync(name)).byteLength;
  const sum = (names: Iterable<string>) => [...names].reduce((bytes, name) => bytes + bytesOf(name), 0);
  // What esbuild says of the modules it wrote.
  const { outputs } = JSON.parse(readFileSync('build/worker/production.json', 'utf8')) as Metafile;
  return { eagerBytes: sum(loadedAtStart(outputs)), allBytes: sum(Object.keys(outputs)) };
}

/** The entry and all that it imports by statement, not by `import()`. */
function loadedAtStart(outputs: Metafile['outputs']): ReadonlySet<string> {
  const loaded = new Set(['build/worker/production/index.mjs']);
  for (const name of loaded)
    for (const { path, kind } of outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && outputs[path] !== undefined) loaded.add(path);
  return loaded;
}

export interface StartUp {
  /** Milliseconds of work until the Worker has started. */
  readonly ownMs: number;
  /** The same for a Worker that does nothing: what workerd and the profiler need for themselves. */
  readonly emptyMs: number;
}

/**
 * Start-up of production beside that of an empty Worker, in turns, each the median of so many runs.
 * @method `wrangler check startup` profiles the global scope in local workerd; its "Active" time is taken. It counts
 * wall time, so other work on the machine makes it longer
 */
export function startUp(runs: number): StartUp {
  const own = bundleOf([], 'own');
  const empty = bundleOf(['--config', emptyWorker()], 'empty');
  const times = Array.from({ length: runs }, () => ({ own: activeMs(own), empty: activeMs(empty) }));
  return { ownMs: median(times.map((time) => time.own)), emptyMs: median(times.map((time) => time.empty)) };
}

/** @returns path of its configuration */
function emptyWorker(): string {
  const home = join(folder, 'empty');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'index.js'), 'export default { fetch: () => new Response() };\n');
  const configuration = join(home, 'wrangler.toml');
  const dates = readFileSync('wrangler.toml', 'utf8').match(/^compatibility_.*$/gm) ?? [];
  writeFileSync(configuration, ['name = "empty"', 'main = "index.js"', ...dates, ''].join('\n'));
  return configuration;
}

function bundleOf(more: readonly string[], name: string): string {
  const bundle = resolve(folder, `${name}.bundle`);
  execFileSync('wrangler', ['deploy', '--dry-run', '--outfile', bundle, ...more], {
    env: environment,
    stdio: 'ignore',
  });
  return bundle;
}

function activeMs(bundle: string): number {
  const profile = join(folder, 'startup.cpuprofile');
  const output = execFileSync('wrangler', ['check', 'startup', '--worker', bundle, '--outfile', profile], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const active = /Active: ([\d.]+) ms/.exec(output)?.[1];
  if (active === undefined) throw new Error(`wrangler check startup says no active time:\n${output}`);
  return Number(active);
}
