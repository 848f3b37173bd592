import { readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { idFromBytes } from './ids.ts';
import { deriveKeys, type Keys } from './keys.ts';
import { jsonLog } from './log.ts';
import { keepInOutbox, mailThroughBinding, noMailer, type Mailer } from './mailer.ts';
import type { Services } from './services.ts';

let keys: { readonly secret: string; readonly keys: Keys } | undefined;

/** Keys are derived once per isolate. */
function keysOf(secret: string): Keys {
  if (keys?.secret !== secret) keys = { secret, keys: deriveKeys(secret) };
  return keys.keys;
}

function mailerOf(env: Cloudflare.Env, environment: string): Mailer {
  if (environment !== 'production') return keepInOutbox;
  return env.EMAIL === undefined || env.MAIL_FROM === undefined
    ? noMailer
    : mailThroughBinding(env.EMAIL, env.MAIL_FROM);
}

/** Wires the technology for one invocation; the only place that reads the clock and draws random numbers. */
export function makeServices(
  env: Cloudflare.Env,
  invocation: Pick<Services, 'defer' | 'wakeJobs'>,
  now: () => number = () => Date.now(),
): Services {
  const config = readConfig({ ...env });
  const meter = { queries: 0, rowsRead: 0, rowsWritten: 0 };
  return {
    config,
    db: openDatabase(env.DB, meter),
    meter,
    files: env.FILES,
    keys: keysOf(config.secret),
    mailer: mailerOf(env, config.environment),
    log: jsonLog((line) => console.log(line)),
    readAsset: async (path) =>
      new Uint8Array(await (await env.ASSETS.fetch(new URL(path, config.baseUrl))).arrayBuffer()),
    now,
    newId: () => idFromBytes(crypto.getRandomValues(new Uint8Array(16))),
    ...invocation,
  };
}
