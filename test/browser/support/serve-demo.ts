import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../../scripts/chromium-launch.ts';
import { freePort } from '../../../scripts/free-port.ts';
import { startLocalServer } from '../../../scripts/local-server.ts';
import { listOpenInvitations } from './open-invitations.ts';
import { publishDemo } from './demo.ts';

/** One server with a fresh demo for the whole run; the function it returns ends it, also after failures. */
export default async function serveDemo(): Promise<() => Promise<void>> {
  mkdirSync('build', { recursive: true });
  const state = mkdtempSync('build/browser-test-');
  const removeState = () => rmSync(state, { recursive: true, force: true });
  const server = await startLocalServer({ port: await freePort(), state }).catch((error: unknown) => {
    removeState();
    throw error;
  });
  const stop = async () => {
    await server.stop();
    removeState();
  };
  try {
    const browser = await chromium.launch(await chromiumLaunch());
    const invitations = await listOpenInvitations(await browser.newPage({ baseURL: server.url }));
    await browser.close();
    publishDemo({ url: server.url, links: server.links, invitations });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
