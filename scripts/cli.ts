/** `npm run cli -- COMMAND`: a client of the interface for programs. `npm run import -- …` is `cli import …`. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runCli } from './cli/run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  fetch: (request) => fetch(request),
  files: {
    read: async (path) => new Uint8Array(await readFile(path)),
    write: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
  },
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  wait: async (ms) => setTimeout(ms),
  newMark: randomUUID,
});
