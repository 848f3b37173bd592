import type { Page } from '@playwright/test';
import { stackedFile } from '../support/round-files.ts';
import { expectAccessible } from './support/accessible.ts';
import { holz } from './support/addresses.ts';
import { heading } from './support/survey.ts';
import { expect, test } from './support/test.ts';

type Table = readonly (readonly string[])[];

function csv(table: Table): Buffer {
  const lines = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Uploads a round; its page is open then. */
async function upload(page: Page, table: Table, year: number): Promise<string> {
  await page.goto(`${holz}/wellen/frueher`);
  await page
    .getByLabel('Datei mit den Antworten')
    .setInputFiles({ name: `runde-${year}.csv`, mimeType: 'text/csv', buffer: csv(table) });
  await page.getByLabel('Jahr der Befragung').fill(String(year));
  await page.getByLabel('Stichtag').fill(`${year}-06-30`);
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
  await expect(heading(page)).toHaveText(`Frühere Runde ${year}`);
  return new URL(page.url()).pathname;
}

function step(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}

async function commit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Runde übernehmen' }).click();
  await expect(page.getByText('Fertig.')).toBeVisible({ timeout: 60_000 });
  await page.goto(path);
  await expect(page.getByText('Die Antworten sind übernommen und ausgewertet.')).toBeVisible();
}

async function defineFirst(page: Page, share: RegExp, name: string): Promise<void> {
  await page.goto(`${holz}/eigene-kennzahlen`);
  const choice = page.getByLabel('Frage und Maß');
  const [value] = await choice
    .locator('option')
    .filter({ hasText: share })
    .evaluateAll((options) =>
      options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')),
    );
  await choice.selectOption(value ?? '');
  await page.getByLabel('Name auf Deutsch').fill(name);
  await page.getByLabel('Name auf Englisch').fill(name);
  await page.getByRole('button', { name: 'Kennzahl bestimmen' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible({ timeout: 60_000 });
}

async function takeBack(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Runde zurücknehmen' }).click();
  await expect(page.getByText('von ihr ist nichts mehr da')).toBeVisible();
}

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a manager brings a past round in alone, from the file to a trend, and takes it back', async ({
    page,
  }) => {
    await page.goto('/entwicklung/anmelden/owner');
    const path = await upload(page, stackedFile, 2018);
    await expect(step(page, 'Aufbau der Datei')).toContainText('Kopfzeilen: 2, 3; Antworten ab Zeile 4');
    await expect(step(page, 'Spalten')).toContainText('5 Fragen aus 10 Spalten; 3 Spalten weggelassen');
    await expect(step(page, 'Unternehmen')).toContainText('Spalte C: Die vollständigste zählt');

    await step(page, 'Spalten').getByRole('link').click();
    await page.getByLabel('Verwendung von Spalte H', { exact: true }).selectOption('Skala');
    await page.getByRole('button', { name: 'Diese Seite speichern' }).click();
    await page.getByRole('link', { name: /^Antworten zuordnen: .*die Werkstatt/ }).click();
    await expect(heading(page)).toHaveText('Frage in Spalte H');
    await page.getByLabel('Code der Frage').fill('WERKSTATT');
    await page.getByLabel('Wortlaut auf Englisch').fill('How often do you use the workshop?');
    await page.getByLabel('Antwort für „manchmal“').selectOption({ label: '1 · oft' });
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await expect(heading(page)).toHaveText('Frage in Spalte I');
    await page.getByRole('link', { name: 'Vorige Frage' }).click();
    await expect(page.getByLabel('Antwort für „manchmal“')).toHaveValue('1');

    await page.goto(path);
    await page.getByText('Antworten aller Fragen zeigen').click();
    await expect(page.getByText('oft (8) · manchmal (8)')).toBeVisible();
    await expect(page.getByText('Jeder Text ist zugeordnet.')).toBeVisible();
    await commit(page, path);
    await defineFirst(page, /Anteil „oft“.*Werkstatt/, 'Werkstatt oft');
    await page.getByRole('link', { name: 'Werkstatt oft' }).click();
    await expect(heading(page)).toContainText('67');
    await expect(heading(page)).toContainText('Grundgesamtheit unbekannt');
    await takeBack(page, path);
  });
});

/** Members of the register that had joined by a day, as far as their lines have no quotes. */
async function memberNames(page: Page, day: string): Promise<readonly string[]> {
  const response = await page.request.get(`${holz}/mitglieder.csv`);
  const [header = '', ...lines] = (await response.text()).split('\r\n');
  const joined = header.split(',').indexOf('joinedOn');
  return lines.flatMap((line) => {
    const cells = line.split(',');
    const on = cells[joined] ?? '';
    return on !== '' && on <= day ? [cells[0] ?? ''] : [];
  });
}

test('every page of bringing a round in is without barriers, and the register can be its population', async ({
  page,
  watched,
}) => {
  // Eighteen pages in two languages, each at three widths.
  test.setTimeout(480_000);
  // A refused form is an answer with status 422.
  watched.allow(/status of 422/);
  await page.goto('/entwicklung/anmelden/owner');
  const names = await memberNames(page, '2020-06-30');
  expect(names.length).toBeGreaterThan(9);
  const table = [
    ['Firma', 'Haben Sie 2020 gemeinsam etwas begonnen?', 'Wie viele Projekte waren es?', 'Was noch?'],
    ...names
      .slice(1)
      .map((name, at) => [
        name.toUpperCase(),
        at % 3 === 0 ? 'nein' : 'ja',
        String(at % 4),
        `Anmerkung Nummer ${at}`,
      ]),
    ['Gast aus dem Nachbarort', 'ja', '1', ''],
  ];
  await page.goto(`${holz}/wellen/frueher`);
  await expectAccessible(page, 'de', 'past rounds');
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie eine Datei.');
  await expectAccessible(page, 'de', 'past rounds with errors');
  const path = await upload(page, table, 2020);

  await page.goto(`${path}/unternehmen`);
  const hint = await page.getByText(/hatte das Register \d+ Mitglieder/).textContent();
  const population = Number(/Register (\d+)/.exec(hint ?? '')?.[1]);
  await page.getByLabel('Spalte mit dem Unternehmen').selectOption('A');
  await page.getByLabel('die Mitglieder am Stichtag, nach dem Register').check();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('1 Unternehmen sind offen')).toBeVisible();
  for (const locale of ['de', 'en'] as const) {
    for (const place of [
      '',
      '/aufbau',
      '/spalten',
      '/spalten/A',
      '/spalten/B',
      '/spalten/C',
      '/spalten/D',
      '/unternehmen',
      '/aenderungen',
    ]) {
      await page.goto(`${path}${place}?lang=${locale}`);
      await expectAccessible(page, locale, `past round ${place}`);
    }
  }
  await page.goto(`${path}/spalten/B?lang=de`);
  await page.getByLabel('Code der Frage').fill('mit leer');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Ein Code beginnt mit einem Buchstaben');
  await expectAccessible(page, 'de', 'a question with an error');

  await page.goto(`${path}/unternehmen`);
  await page
    .getByLabel('Mitglied für „Gast aus dem Nachbarort“')
    .selectOption({ label: 'kein Mitglied, weglassen' });
  await page.getByRole('button', { name: 'Zuordnung speichern' }).first().click();
  await expect(page.getByText('Jedes Unternehmen der Datei ist zugeordnet.')).toBeVisible();
  await page.getByText('Gefundene zeigen').click();
  await expectAccessible(page, 'de', 'companies found');
  await commit(page, path);
  await expect(page.getByText(`(${names.length - 1} von ${population})`)).toBeVisible();
  await expectAccessible(page, 'de', 'an imported round');
  await defineFirst(page, /Anteil „ja“.*begonnen/, 'Gemeinsam begonnen');
  await page.getByRole('link', { name: 'Gemeinsam begonnen' }).click();
  await expect(heading(page)).not.toContainText('Grundgesamtheit unbekannt');
  await takeBack(page, path);
  await expectAccessible(page, 'de', 'a round taken back');
});
