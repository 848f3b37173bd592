import { rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../scripts/chromium-launch.ts';
import { startLocalServer } from '../scripts/local-server.ts';
import { atMost, remark, type Report } from './support/figure.ts';

const port = Number(process.env['PORT'] ?? '8873');
const state = '.wrangler/bench-editor';
const home = '/c/bioenergie-beispielland/frageboegen';
const items = 300;
const slowdown = 4;

/** A questionnaire of 300 questions on 30 pages, every third of them under a condition. */
function questionnaire(): string {
  const text = (de: string) => ({ de, en: de });
  const sections = Array.from({ length: items / 10 }, (_, section) => ({
    code: `P${section}`,
    title: text(`Seite ${section + 1}`),
    items: Array.from({ length: 10 }, (__, at) => {
      const number = section * 10 + at;
      return {
        code: `Q${number}`,
        version: '1',
        type: 'single',
        text: text(`Frage ${number}: Was trifft auf Ihr Unternehmen zu?`),
        options: [1, 2, 3, 4, 5].map((code) => ({ code, label: text(`Antwort ${code}`) })),
        ...(number % 3 === 2 ? { showIf: { item: `Q${number - 1}`, op: '==', value: 1 } } : {}),
      };
    }),
  }));
  return JSON.stringify({ code: 'gross', version: '1', title: text('Großer Fragebogen'), sections });
}

/** The longest interaction to next paint on a page while something is done there, in milliseconds. */
async function longestInteraction(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen));
}

/** How fast a questionnaire of 300 questions is read in and edited, at a quarter of the processor's speed. */
export async function measure(report: Report): Promise<void> {
  rmSync(state, { recursive: true, force: true });
  const server = await startLocalServer({ port, state });
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ baseURL: server.url, locale: 'de-DE' });
    await page.goto('/entwicklung/anmelden/owner');
    await page.goto(`${home}/einlesen`);
    const buffer = Buffer.from(questionnaire());
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'gross.json', mimeType: 'application/json', buffer });
    const before = performance.now();
    await page.getByRole('button', { name: 'Hochladen und ansehen' }).click();
    await page.getByRole('button', { name: 'Als Entwurf übernehmen' }).waitFor();
    report(
      atMost(
        `${items} questions read in, with their loss report`,
        Math.round(performance.now() - before),
        'ms',
        2000,
      ),
    );
    await page.getByRole('button', { name: 'Als Entwurf übernehmen' }).click();
    await page.waitForURL(/frageboegen\/\w{22}$/);
    const draft = page.url();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

    const opened = performance.now();
    await page.goto(draft);
    report(remark(`its draft opens, ${slowdown}× slower`, Math.round(performance.now() - opened), 'ms'));
    const onDraft = await longestInteraction(page, async () => {
      for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'])
        await page.keyboard.press(key);
      await page.getByLabel('Name des Fragebogens auf Deutsch').pressSequentially(' 2027');
    });
    report(atMost(`longest interaction to next paint on the draft, ${slowdown}× slower`, onDraft, 'ms', 200));

    await page.goto(`${draft}/fragen/Q150`);
    const onItem = await longestInteraction(page, async () => {
      await page
        .getByLabel('Frage oder Aussage auf Deutsch')
        .pressSequentially(' Und warum gerade jetzt?', { delay: 60 });
      await page.getByLabel('In zufälliger Reihenfolge zeigen').check();
      await page.locator('#vorschau').getByText('Und warum gerade jetzt?').waitFor();
    });
    report(atMost(`longest interaction to next paint on a question, ${slowdown}× slower`, onItem, 'ms', 200));

    await page.goto(`${draft}/bedingungen/frage~Q299`);
    const onCondition = await longestInteraction(page, async () => {
      await page.getByLabel('Merkmal').last().focus();
      await page.keyboard.type('Q200');
      await page.keyboard.press('Tab');
    });
    report(
      atMost(`longest interaction to next paint on a condition, ${slowdown}× slower`, onCondition, 'ms', 200),
    );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(state, { recursive: true, force: true });
  }
}
