import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { heading } from './support/survey.ts';
import { expect, test } from './support/test.ts';

const companies = 60;
const sizes = ['6', '24', '120', '300'];

/** A spreadsheet as an office keeps it: German headers, headcounts, days with dots, one line per company. */
function spreadsheet(): Buffer {
  const lines = Array.from({ length: companies }, (_, at) =>
    [
      `Betrieb ${String(at + 1).padStart(2, '0')} GmbH`,
      'Unternehmen',
      sizes[at % sizes.length],
      'Musterstadt',
      '01.03.2025',
      'Kim',
      `Kontakt ${at + 1}`,
      `kontakt${at + 1}@betrieb.example`,
    ].join(';'),
  );
  const header = 'Firma;Art;Beschäftigte;Ort;Mitglied seit;Vorname;Nachname;E-Mail';
  return Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`);
}

/** The step that the checklist says is next. */
function nextStep(page: Page) {
  return page.locator('li[aria-current="step"] a');
}

for (const width of [1280, 390]) {
  test(`a manager goes from nothing to an open wave with ${companies} members from a spreadsheet, ${width} px`, async ({
    page,
  }) => {
    const started = Date.now();
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/entwicklung/anmelden/owner');
    await page.goto('/c');
    await page.getByRole('link', { name: /anlegen$/ }).click();
    const name = `Neugründung ${width}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Gegründet am').fill('2025-01-15');
    await page.getByLabel('Unternehmen', { exact: true }).check();
    await page.getByLabel('Region', { exact: true }).fill('Beispielland');
    await page.getByLabel('gemischt').check();
    await page.getByLabel('Schwerpunkt').fill('Holz');
    await page.getByLabel('Name der Person').fill('Johanna Musterfrau');
    await page.getByLabel('Funktion').fill('Leitung');
    await page.getByLabel('Telefon').fill('0351 000');
    await page.getByLabel('E-Mail-Adresse für Rückfragen').fill('buero@neu.example');
    await page.getByRole('button', { name: 'Anlegen' }).click();

    await test.step('every page that is still empty says the next step', async () => {
      const root = new URL(page.url()).pathname.replace(/\/mitglieder$/, '');
      for (const place of ['', '/mitglieder', '/kassenbuch', '/wellen', '/berichte']) {
        await page.goto(root + place);
        await expect(page.locator('.v-empty').first(), `${place} is empty and says so`).toBeVisible();
        await expectAccessible(page, 'de', `empty ${place}`, { invented: false });
        await page.setViewportSize({ width, height: 844 });
      }
      await page.goto(root);
      await expect(nextStep(page)).toHaveText('Mitglieder eintragen oder einlesen');
    });

    await test.step('the members come from a spreadsheet', async () => {
      const overview = page.url();
      await nextStep(page).click();
      await page.getByRole('link', { name: 'Aus Tabelle einlesen' }).click();
      await page
        .getByLabel('Datei', { exact: true })
        .setInputFiles({ name: 'mitglieder.csv', mimeType: 'text/csv', buffer: spreadsheet() });
      await page.getByRole('button', { name: 'Hochladen und ansehen' }).click();
      await expect(page.getByText('In der Datei stimmt alles.')).toBeVisible();
      await page.getByRole('button', { name: /übernehmen$/i }).click();
      await page.goto(overview);
      await expect(nextStep(page)).toHaveText('Erste Welle eröffnen');
    });

    await test.step('the first wave', async () => {
      await nextStep(page).click();
      await expect(heading(page)).toBeVisible();
      await page.getByRole('button', { name: /eröffnen$/ }).click();
      await expect(page.getByText(String(companies)).first()).toBeVisible();
      await page.getByRole('button', { name: /Einladungen? /i }).click();
      await expect(page.getByText(`E-Mails auf dem Weg: ${companies}.`)).toBeVisible();
    });
    expect(Date.now() - started, 'under ten minutes').toBeLessThan(600_000);
  });
}
