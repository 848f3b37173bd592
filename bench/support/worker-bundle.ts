import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/**
 * Milliseconds of work until the Worker has started, beyond those of a Worker that does nothing.
 * @method median of so many runs of `wrangler check startup`, which profiles the global scope in local workerd; "Active"
 * time, of the bundle minus of the empty one
 */
export function startUpMs(runs: number): number {
  const empty = join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, 'index.js'), 'export default { fetch: () => new Response() };\n');
  writeFileSync(
    join(empty, 'wrangler.toml'),
    'name = "empty"\nmain = "index.js"\ncompatibility_date = "2026-10-06"\ncompatibility_flags = ["nodejs_compat"]\n',
  );
  const own: number[] = [];
  const nothing: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(activeMs([]));
    nothing.push(activeMs(['--config', join(empty, 'wrangler.toml')]));
  }
  return Math.max(0, median(own) - median(nothing));
}

function activeMs(more: readonly string[]): number {
  const profile = join(folder, 'startup.cpuprofile');
  const output = execFileSync('wrangler', ['check', 'startup', '--outfile', profile, ...more], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const active = /Active: ([\d.]+) ms/.exec(output)?.[1];
  if (active === undefined) throw new Error(`wrangler check startup says no active time:\n${output}`);
  return Number(active);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
