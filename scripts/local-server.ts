import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve as absolute } from 'node:path';

/** Quiet and offline: no metrics, no look-ups, no second copy of every log. */
const quiet = {
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  WRANGLER_HIDE_BANNER: 'true',
};

export interface ServerOptions {
  readonly port: number;
  /** Folder of the local database and files. */
  readonly state: string;
  /** Which of the Workers that scripts/build-worker.ts builds; the development Worker unless given. */
  readonly worker?: 'development' | 'counting';
}

export interface DemoLinks {
  readonly manager: string;
  readonly member: string;
  readonly funder: string;
  readonly outbox: string;
}

export interface LocalServer {
  readonly url: string;
  readonly links: DemoLinks;
  stop(): Promise<void>;
}

/** Migrates the local database, serves, and loads the demo where there is none. */
export async function startLocalServer({
  port,
  state,
  worker = 'development',
}: ServerOptions): Promise<LocalServer> {
  const url = `http://localhost:${port}`;
  ensureSecret();
  await run(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state]);
  const server = spawn(
    'wrangler',
    [
      'dev',
      `build/worker/${worker}/index.mjs`,
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--persist-to',
      state,
      '--log-level',
      'error',
      '--show-interactive-dev-session=false',
      '--test-scheduled',
      '--var',
      'ENVIRONMENT:development',
      '--var',
      `BASE_URL:${url}`,
      // Whoever tries it out may also begin with an empty cluster.
      '--var',
      'INSTALLERS:leitung@beispielland.example',
    ],
    {
      // A registry of its own: servers of the same name must not find each other.
      env: { ...process.env, ...quiet, WRANGLER_REGISTRY_PATH: absolute(state, 'registry') },
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    },
  );
  const stop = () => stopGroup(server);
  try {
    await untilHealthy(url, server);
    const links = await loadDemo(url);
    return { url, links, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Development signs its links with a secret of its own, made once and kept out of the repository. */
function ensureSecret(): void {
  const file = '.dev.vars';
  if (existsSync(file) && /^SECRET=/m.test(readFileSync(file, 'utf8'))) return;
  appendFileSync(file, `SECRET=${randomBytes(32).toString('hex')}\n`);
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('wrangler', args, {
      env: { ...process.env, ...quiet },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`wrangler ${args.join(' ')}\n${output}`)),
    );
  });
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Error(`The server stopped (${server.exitCode}). Is the port taken? Try PORT=8788.`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await answer?.text();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url}/healthz did not answer within 60 seconds.`);
}

async function loadDemo(url: string): Promise<DemoLinks> {
  for (let portion = 0; portion < 100; portion += 1) {
    const answer = await fetch(`${url}/entwicklung/demo`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: '{}',
    });
    if (!answer.ok) throw new Error(`The demo could not be loaded: ${answer.status} ${await answer.text()}`);
    const { done } = (await answer.json()) as { done: boolean };
    if (done) {
      const links = await fetch(`${url}/entwicklung/tueren`);
      return (await links.json()) as DemoLinks;
    }
  }
  throw new Error('The demo did not come to an end.');
}

/** Ends the server with its whole process group: workerd would otherwise keep the port. */
async function stopGroup(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
