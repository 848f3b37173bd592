/**
 * Builds the Worker: what starts with it in one module, and what `import()` asks for in modules of its own, which the
 * platform loads when they are needed. Called by wrangler's [build]; writes only what changed, so that watchers rest.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

process.chdir(join(import.meta.dirname, '..'));

/** Folder under build/worker → entry. Only the first is deployed. */
const workers = {
  production: 'worker/index.ts',
  development: 'worker/development/index.ts',
  counting: 'bench/support/counting-worker.mjs',
} as const;

const options: BuildOptions = {
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2024',
  platform: 'neutral',
  conditions: ['workerd', 'worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
  external: ['node:*', 'cloudflare:*'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  define: { 'process.env.NODE_ENV': '"production"' },
  // What the statistics library brings along for messages that nobody reads.
  alias: {
    debug: './worker/platform/silent-debug.cjs',
    '@stdlib/string-format': './worker/platform/plain-format.cjs',
  },
  entryNames: 'index',
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  legalComments: 'none',
  write: false,
  metafile: true,
};

async function buildWorker(name: string, entry: string): Promise<void> {
  const outdir = join('build/worker', name);
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [entry], outdir });
  if (outputFiles === undefined) throw new Error(`nothing was built of ${entry}`);
  mkdirSync(outdir, { recursive: true });
  const wanted = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const left of readdirSync(outdir).filter((file) => !wanted.has(file))) rmSync(join(outdir, left));
  for (const { path, text } of outputFiles)
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  writeFileSync(`${dirname(outdir)}/${name}.json`, JSON.stringify(metafile));
}

await Promise.all(Object.entries(workers).map(([name, entry]) => buildWorker(name, entry)));
