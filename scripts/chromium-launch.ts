import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const debianChromium = '/usr/bin/chromium';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without downloads: Debian's, else the one that npm installed; beside Linux the one of the machine. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  if (existsSync(debianChromium)) return { executablePath: debianChromium, args };
  if (process.platform !== 'linux')
    return { channel: process.platform === 'win32' ? 'msedge' : 'chrome', args };
  return { executablePath: await npmChromium(), args };
}

/** Unpacks the browser of @sparticuz/chromium and its libraries once for each version, whole or not at all. */
async function npmChromium(): Promise<string> {
  const packageRoot = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = createRequire(import.meta.url)(join(packageRoot, 'package.json')) as {
    version: string;
  };
  const home = resolve(import.meta.dirname, '../node_modules/.cache', `chromium-${version}`);
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  if (!existsSync(home)) {
    const partial = `${home}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    // The package unpacks into the folder for temporary files, wherever that is.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = partial;
    await chromium.executablePath();
    await inflate(join(packageRoot, 'bin/al2023.tar.br'));
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    if (existsSync(home)) rmSync(partial, { recursive: true });
    else renameSync(partial, home);
  }
  setupLambdaEnvironment(join(home, 'al2023/lib'));
  return join(home, 'chromium');
}
