import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './median.ts';

const folder = 'build/bench/worker';
const environment = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' };

export interface WorkerSize {
  /** gzip of what is loaded when the Worker starts. */
  readonly eagerBytes: number;
  /** gzip of that and of everything loaded later. */
  readonly allBytes: number;
}

/** Bundles production as `wrangler deploy` would upload it, and weighs it. */
export function workerSize(): WorkerSize {
  rmSync(folder, { recursive: true, force: true });
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], {
    env: environment,
    stdio: 'ignore',
  });
  const modules = readdirSync(folder).filter((name) => !/\.(map|md)$/.test(name));
  const bytesOf = (name: string) => gzipSync(readFileSync(join(folder, name))).byteLength;
  // One module holds all code; modules beside it are imported when they are needed.
  return {
    eagerBytes: bytesOf('index.js'),
    allBytes: modules.reduce((sum, name) => sum + bytesOf(name), 0),
  };
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
