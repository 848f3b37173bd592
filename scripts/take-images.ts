/** Takes the pictures of all faces from a fresh demo: `npm run images`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium-launch.ts';
import { freePort } from './free-port.ts';
import { startLocalServer } from './local-server.ts';

type Width = 390 | 1280;
type Scheme = 'light' | 'dark';

const folder = 'docs/images';
const cluster = '/c/bioenergie-beispielland';

/** Pages are as long as they are; a picture ends where its subject is clear. */
const heights: Readonly<Record<Width, number>> = { 390: 1500, 1280: 1450 };

interface Picture {
  readonly name: string;
  readonly views: readonly (readonly [Width, Scheme])[];
}

async function take(page: Page, { name, views }: Picture): Promise<void> {
  await page.mouse.move(0, 0);
  for (const [width, scheme] of views) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      scrollTo(0, 0);
      (document.activeElement as HTMLElement | null)?.blur();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    // The charts redraw themselves after a change of width or colours.
    await page.waitForTimeout(300);
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: `${folder}/${name}-${width}-${scheme}.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(full, heights[width]) },
    });
  }
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    bypassCSP: true,
  });
  return context.newPage();
}

async function takeManager(page: Page): Promise<void> {
  const everywhere = [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const;
  await page.goto('/entwicklung/anmelden/owner');
  await take(page, { name: 'manager-overview', views: everywhere });
  await page.goto(`${cluster}/indikatoren/U-SAT-A`);
  await take(page, { name: 'manager-indicator', views: everywhere });
  await page.goto(`${cluster}/mitglieder`);
  await take(page, { name: 'manager-members', views: [[1280, 'light']] });
  await page.goto(`${cluster}/wellen`);
  await page.getByRole('row').filter({ hasText: 'läuft' }).getByRole('link').click();
  await page.getByText('Wer fehlt').waitFor();
  await take(page, { name: 'manager-wave', views: [[1280, 'light']] });
}

async function takeMember(page: Page, link: string): Promise<void> {
  const phone = [[390, 'light']] as const;
  const next = () => page.getByRole('button', { name: /^Weiter/ }).last();
  await page.goto(link);
  await take(page, { name: 'member-start', views: phone });
  await page.getByRole('button', { name: 'Befragung beginnen' }).click();
  for (const part of ['A', 'B', 'C', 'D', 'E']) {
    await page.waitForURL(new RegExp(`/teil/${part}`));
    if (part === 'E')
      await page.locator('textarea').fill('Mehr Treffen in der Region, kürzer und zu einem Thema.');
    const items = page.locator('fieldset[data-item]:visible');
    for (let index = 0; index < (await items.count()); index += 1) {
      const radios = items.nth(index).getByRole('radio');
      const choices = await radios.count();
      if (choices > 0) await radios.nth(Math.min(3, choices - 1)).check();
    }
    if (part === 'B') {
      await page.getByText(/^Gespeichert, /).waitFor();
      await take(page, { name: 'member-section', views: [...phone, [390, 'dark']] });
    }
    await next().click();
  }
  await page.waitForURL(/\/pruefen/);
  await take(page, { name: 'member-review', views: phone });
  await page.getByRole('button', { name: 'Antworten abschicken' }).click();
  await page.waitForURL(/\/beleg/);
  await take(page, { name: 'member-receipt', views: phone });
}

async function takeFunder(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await take(page, {
    name: 'funder-edition',
    views: [
      [1280, 'light'],
      [390, 'light'],
    ],
  });
}

mkdirSync(folder, { recursive: true });
mkdirSync('build', { recursive: true });
const state = mkdtempSync('build/images-');
const server = await startLocalServer({ port: await freePort(), state });
try {
  const browser = await chromium.launch(await chromiumLaunch());
  await takeManager(await newPage(browser, server.url));
  await takeMember(await newPage(browser, server.url), server.links.member);
  await takeFunder(await newPage(browser, server.url), server.links.funder);
  await browser.close();
} finally {
  await server.stop();
  rmSync(state, { recursive: true, force: true });
}
