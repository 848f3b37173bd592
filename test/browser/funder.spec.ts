import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bioenergie } from './support/addresses.ts';
import { servedDemo } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const edition = () => new URL(servedDemo().links.funder).pathname;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files that the page offers, each with the checksum that stands beside it. */
async function listedFiles(page: Page): Promise<readonly { readonly href: string; readonly sum: string }[]> {
  return page.locator('#dateien li').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('a')?.getAttribute('href') ?? '',
      sum: row.querySelector('.sum')?.textContent ?? '',
    })),
  );
}

async function checksums(page: Page): Promise<ReadonlyMap<string, string>> {
  const answer = await page.request.get(`${edition()}/SHA256SUMS`);
  expect(answer.status()).toBe(200);
  const lines = (await answer.text()).trim().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function downloadListed(page: Page): Promise<readonly Download[]> {
  const downloads: Download[] = [];
  for (const { href } of await listedFiles(page)) {
    const name = new URL(href).pathname.split('/').at(-1) ?? '';
    if (/\.html$|^SHA256SUMS$/.test(name)) {
      downloads.push({ name, bytes: await (await page.request.get(href)).body() });
      continue;
    }
    const waiting = page.waitForEvent('download');
    await page.locator(`#dateien a[href="${href}"]`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`2025.1-${name}`);
    downloads.push({ name, bytes: readFileSync(await download.path()) });
  }
  return downloads;
}

test('a funder reads and downloads the edition by its link, without an account, and every checksum agrees', async ({
  page,
}) => {
  await page.goto(edition());
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bioenergie-Cluster Beispielland');
  await expect(page.getByText('Erfundene Daten zur Vorführung', { exact: true })).toBeVisible();
  const sums = await checksums(page);
  const files = await downloadListed(page);
  const listed = await listedFiles(page);
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['indikatoren.xlsx', 'indikatoren.csv', 'ausgabe.json']),
  );
  for (const { name, bytes } of files) {
    expect(sums.get(name), name).toBe(sha256(bytes));
    expect(listed.find(({ href }) => href.endsWith(`/${name}`))?.sum, name).toBe(sha256(bytes));
  }
  for (const name of ['bericht.html', 'report.html', 'stil.css']) {
    const answer = await page.request.get(`${edition()}/${name}`);
    expect(sums.get(name), name).toBe(sha256(await answer.body()));
  }
  const page0 = await page.request.get(edition());
  expect(sha256(await page0.body()), 'the page at the permanent link is the released file').toBe(
    sums.get('bericht.html'),
  );
  const json = JSON.parse(String(files.find(({ name }) => name === 'ausgabe.json')?.bytes)) as {
    number: string;
  };
  expect(json.number).toBe('2025.1');
});

test('the edition is the same page in English', async ({ page }) => {
  await page.goto(edition());
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Invented data for demonstration', { exact: true })).toBeVisible();
});

test('a file is verified by checksum, by itself and by the check mark; one changed byte is unknown', async ({
  page,
}) => {
  await page.goto(edition());
  const sums = await checksums(page);
  const mark = await page.locator('.v-cover .v-code').textContent();
  const bytes = await (await page.request.get(`${edition()}/indikatoren.csv`)).body();
  const said = page.getByRole('main').getByRole('status');

  await page.goto('/pruefen');
  const field = page.getByLabel('SHA-256-Prüfsumme oder Prüfzeichen');
  await field.fill(sums.get('indikatoren.csv') ?? '');
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await expect(said).toContainText('Stimmt überein mit Ausgabe 2025.1, Datei indikatoren.csv.');

  await field.fill(mark ?? '');
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await expect(said).toContainText('2025.1');
  await expect(said).toContainText('Bioenergie-Cluster Beispielland');

  const folder = mkdtempSync('build/verify-');
  try {
    const upload = async (content: Buffer) => {
      const file = join(folder, 'irgendein-name.csv');
      writeFileSync(file, content);
      await page.getByLabel('Datei', { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: 'Datei prüfen' }).click();
    };
    await upload(bytes);
    await expect(said).toContainText('Stimmt überein mit Ausgabe 2025.1, Datei indikatoren.csv.');
    await upload(Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]));
    await expect(said).toContainText('Unbekannt.');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await field.fill(`${sha256(Buffer.from('something else'))}`);
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await expect(said).toContainText('Unbekannt.');
});

test('on paper the edition has its charts and no menu', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(edition());
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Erfundene Daten zur Vorführung', { exact: true })).toBeVisible();
  const charts = page.locator('main svg[role="img"]:visible');
  expect(await charts.count()).toBeGreaterThanOrEqual(5);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground, 'paper is white, also from a dark screen').toMatch(
    /^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/,
  );
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(3);
  expect(pages).toBeLessThanOrEqual(20);
  const widths = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(widths).toBe(0);
});

test('somebody who signs in as funder sees released editions and nothing of the office', async ({
  page,
  watched,
}) => {
  watched.allow(/status of 404/);
  await page.goto('/entwicklung/anmelden/funder');
  await expect(page).toHaveURL(/\/berichte$/);
  await page
    .getByRole('link', { name: /2025\.1/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${edition()}$`));
  const office = [
    '',
    '/mitglieder',
    '/mitglieder/neu',
    '/wellen',
    '/wellen/neu',
    '/profil',
    '/berichte',
    '/berichte/neu',
    '/indikatoren/U-SAT-M',
    '/indikatoren.csv',
  ];
  for (const path of office) {
    const answer = await page.goto(`${bioenergie}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
  }
});
