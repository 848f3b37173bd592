import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { bioenergie } from './support/addresses.ts';
import { invitationFor } from './support/demo.ts';
import { choose, heading, next, openLinkFromMail } from './support/survey.ts';
import { expect, test } from './support/test.ts';

const signIn = (page: Page, role = 'owner') => page.goto(`/entwicklung/anmelden/${role}`);

test('the office signs in with the code from its mail and signs out again', async ({ page, watched }) => {
  watched.allow(/status of (401|422)/);
  await page.goto(`${bioenergie}/wellen`);
  await expect(heading(page)).toHaveText('Anmelden');
  await page.getByLabel('E-Mail-Adresse').fill('leitung@beispielland.example');
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await expect(heading(page)).toHaveText('Code eingeben');

  const code = await codeFromMailbox(page, 'leitung@beispielland.example');
  const wrong = code === '000000' ? '000001' : '000000';
  await page.getByLabel('Code aus der E-Mail').fill(wrong);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('Dieser Code gilt nicht.');
  await page.getByLabel('Code aus der E-Mail').fill(code);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page, 'it goes on where it was stopped').toHaveURL(new RegExp(`${bioenergie}/wellen$`));
  await expect(heading(page)).toHaveText('Wellen');

  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(heading(page)).toHaveText('Sie sind abgemeldet');
  await page.goto(`${bioenergie}/wellen`);
  await expect(heading(page)).toHaveText('Anmelden');
});

test('the overview opens with a finding and leads to each indicator; the filter stands in the address', async ({
  page,
}) => {
  await signIn(page);
  await expect(page).toHaveURL(new RegExp(`${bioenergie}$`));
  await expect(heading(page)).toHaveText(/\.$/);
  await page.locator('select[name="perspective"]').selectOption('U');
  await page.locator('form.v-filter button').click();
  await expect(page).toHaveURL(/perspective=U/);
  await expect(page.locator('select[name="perspective"]')).toHaveValue('U');
  await page.locator('.v-multi a').first().click();
  await expect(page).toHaveURL(/\/indikatoren\/U-/);
});

test('the axis shows calendar years or the age of the cluster, and a segment its groups', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`${bioenergie}/indikatoren/U-SAT-M`);
  const views = page.getByRole('navigation', { name: 'Ansicht' }).or(page.locator('nav.v-switch').first());
  const chart = page.locator('.v-chart').first();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('svg').first()).toBeHidden();
  await views.first().getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/axis=age/);
  await expect(views.first().locator('[aria-current="true"]')).toHaveCount(1);
  await page.goto(`${bioenergie}/indikatoren/U-SAT-M?segment=sizeClass`);
  await expect(page.getByRole('main')).toContainText('50–249 Beschäftigte');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the chart is the drawing of the server', async ({ page }) => {
    await signIn(page);
    await page.goto(`${bioenergie}/indikatoren/U-SAT-M`);
    await expect(page.locator('.v-chart canvas')).toHaveCount(0);
    await expect(page.locator('.v-chart svg[role="img"]:visible').first()).toHaveAttribute(
      'aria-label',
      /\S/,
    );
  });
});

test('the table shows the numbers of the file, each of them', async ({ page }) => {
  await signIn(page);
  for (const code of ['U-SAT-M', 'U-REC', 'Q-RESP', 'N-MASS', 'N-RET', 'O-OFR']) {
    await page.goto(`${bioenergie}/indikatoren/${code}`);
    const csv = await (await page.request.get(`${bioenergie}/indikatoren/${code}/daten.csv`)).text();
    const records = parseCsv(csv).filter((record) => record['segment_way'] === 'all');
    const rows = await page
      .locator('table.v-table--years tbody tr:not(.is-break)')
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
      );
    expect(
      rows.map(([year]) => year),
      code,
    ).toEqual(records.map((record) => record['year']).toReversed());
    let compared = 0;
    for (const row of rows) {
      const record = records.find((each) => each['year'] === row[0]) ?? {};
      if (record['value'] === '') {
        expect(row, `${code} ${row[0]}: one reason instead of numbers`).toHaveLength(
          record['absence'] === 'noWave' ? 2 : 3,
        );
        continue;
      }
      const shown = row.slice(2).join(' | ');
      for (const column of [
        'value',
        'lower',
        'upper',
        'n',
        'dont_know',
        'bound_lower',
        'bound_upper',
      ] as const) {
        const text = record[column] ?? '';
        if (text === '' || (column === 'n' && !/\//.test(shown))) continue;
        compared += 1;
        expect(
          shownNumbers(shown).some((number) => agrees(number, Number(text))),
          `${code} ${row[0]} ${column} ${text} in ${shown}`,
        ).toBe(true);
      }
    }
    expect(compared, code).toBeGreaterThan(5);
  }
});

/** Finds a member in the list, which shows one page at a time. */
async function openMember(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name }).click();
}

test('a member is added after an error that loses nothing, and changed', async ({ page, watched }) => {
  watched.allow(/status of 422/);
  await signIn(page, 'editor');
  await page.goto(`${bioenergie}/mitglieder/neu`);
  await page.getByLabel('Name', { exact: true }).fill('Neue Biogas Beispiel GmbH');
  await page.getByLabel('Ort').fill('Probstadt');
  await page.getByLabel('Nachname').fill('Muster');
  await page.getByLabel('E-Mail-Adresse').fill('keine-adresse');
  await page.getByRole('button', { name: 'Speichern' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Neue Biogas Beispiel GmbH');
  await expect(page.getByLabel('Nachname')).toHaveValue('Muster');
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('keine-adresse');
  await summary.getByRole('link', { name: /Größe/ }).click();
  await expect(page.getByLabel('Größe')).toBeFocused();
  await page.getByLabel('Größe').selectOption({ label: '10–49 Beschäftigte' });
  await page.getByLabel('E-Mail-Adresse').fill('muster@beispiel.example');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await openMember(page, 'Neue Biogas Beispiel GmbH');
  await expect(page.getByLabel('Ort')).toHaveValue('Probstadt');
  await page.getByLabel('Ort').fill('Musterstadt');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await openMember(page, 'Neue Biogas Beispiel GmbH');
  await expect(page.getByLabel('Ort')).toHaveValue('Musterstadt');
});

test('a reminder goes to those who are missing, once for two presses of the button', async ({ page }) => {
  await signIn(page, 'editor');
  const before = await mailCount(page);
  await openWaveBoard(page);
  const address = await page.locator('form[action$="/erinnerungen"]').getAttribute('action');
  const missing = await page
    .getByRole('table', { name: /Mitglieder ohne Antwort/ })
    .getByRole('row')
    .filter({ hasText: 'eingeladen' })
    .filter({ hasNotText: 'noch nicht' })
    .count();
  await page.getByRole('button', { name: 'Erinnerung senden' }).click();
  await expect(page.getByText(`E-Mails auf dem Weg: ${missing}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erinnerung senden' })).toHaveCount(0);
  expect(await mailCount(page)).toBe(before + missing);
  const again = await page.request.post(address ?? '', {
    form: { again: '1' },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(again.url(), 'nobody is reminded twice within three days').toMatch(/verschickt=0$/);
  expect(await mailCount(page)).toBe(before + missing);
});

test('the wave is closed without grace; its point stands in the trend and edition 2026.1 is released', async ({
  page,
  browser,
  baseURL,
  watched,
}) => {
  watched.allow(/status of (410)/);
  const member = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'de-DE' })).newPage();
  watched.add(member.context());
  await openLinkFromMail(member, invitationFor('draftAtClose').mailPath);
  await member.getByRole('button', { name: 'Befragung beginnen' }).click();
  const section = member.url();
  await choose(member, /insgesamt mit dem Clustermanagement/, 'eher zufrieden');
  await expect(member.locator('[data-status]')).toHaveText(/^Gespeichert/);

  await signIn(page);
  await page.goto(`${bioenergie}/indikatoren/U-SAT-M`);
  await expect(page.getByRole('row', { name: /^2026/ })).toHaveCount(0);
  await openWaveBoard(page);
  const board = page.url();
  await page.getByRole('link', { name: 'Vorzeitig beenden' }).click();
  await expect(page.getByText('Begonnen und noch nicht abgeschickt:')).toBeVisible();
  await page.getByLabel('Ohne Nachfrist schließen').check();
  await page.getByRole('button', { name: 'Welle beenden' }).click();

  await test.step('who comes too late reads so, with the answers still there', async () => {
    await choose(member, /Austausch im Cluster/, 'sehr zufrieden');
    await next(member).click();
    await expect(heading(member)).toHaveText('Die Befragung ist geschlossen');
    await expect(member.getByText('eher zufrieden')).toBeVisible();
    await expect(member.getByText('sehr zufrieden')).toBeVisible();
    await expectAccessible(member, 'de', 'closed, with answers');
    for (const locale of ['de', 'en'] as const) {
      await member.goto(`${section.replace(/\?.*/, '')}?lang=${locale}`);
      await expectAccessible(member, locale, 'closed, with a draft');
    }
    const late = await openLinkFromMail(member, invitationFor('freshAtClose').mailPath);
    for (const locale of ['de', 'en'] as const) {
      await member.goto(`${late}?lang=${locale}`);
      await expectAccessible(member, locale, 'closed');
    }
    await member.context().close();
  });

  await test.step('the progress page leads to the result', async () => {
    await page.goto(board);
    const progress = page.getByRole('link', { name: 'Stand der Auswertung' });
    if (await progress.isVisible()) {
      await progress.click();
      await expectAccessible(page, 'de', 'job');
    }
    await expect(async () => {
      await page.goto(board);
      await expect(page.getByText('ausgewertet')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('the new point', async () => {
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.goto(`${bioenergie}/indikatoren/U-SAT-M`);
    const row = page.getByRole('row', { name: /^2026/ });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(/\d+\s%/);
    await page.goto(`${bioenergie}/indikatoren/Q-RESP`);
    await expect(page.getByRole('row', { name: /^2026/ })).toContainText(/\d+\s%/);
  });

  await test.step('the edition', async () => {
    await page.goto(`${bioenergie}/berichte`);
    await page.getByRole('link', { name: 'Ausgabe 2026.1 vorbereiten' }).click();
    for (const locale of ['de', 'en'] as const) {
      await page.goto(`${bioenergie}/berichte/neu?lang=${locale}`);
      await expectAccessible(page, locale, 'release form');
    }
    watched.allow(/status of 422/);
    await page.goto(`${bioenergie}/berichte/neu?lang=de`);
    await page.getByRole('button', { name: 'Ausgabe 2026.1 freigeben' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'de', 'release form with an error');
    await page.getByLabel('Alle, die den dauerhaften Link haben, ohne Anmeldung').check();
    await page.getByLabel('Ich habe die Werte und die Angaben geprüft.').check();
    await page.getByRole('button', { name: 'Ausgabe 2026.1 freigeben' }).click();
    await page.getByRole('link', { name: '2026.1' }).click();
    await expect(page.getByText('2026.1').first()).toBeVisible();
  });

  await test.step('the edition before it has not changed by a byte', async () => {
    const sums = await (await page.request.get('/berichte/bioenergie-beispielland/2025.1/SHA256SUMS')).text();
    const before = await (
      await page.request.get('/pruefen', { params: { checksum: sums.slice(0, 64) } })
    ).text();
    expect(before).toContain('2025.1');
  });
});

async function openWaveBoard(page: Page): Promise<void> {
  await page.goto(`${bioenergie}/wellen`);
  await page.getByRole('row').filter({ hasText: '2026' }).getByRole('link').click();
  await expect(heading(page)).toHaveText(/^Geantwortet: \d+ von \d+ Mitgliedern$/);
}

/** The mailbox shows the newest 200. */
async function mailCount(page: Page): Promise<number> {
  await page.goto('/entwicklung/postausgang');
  return page.getByRole('row').filter({ hasText: '@' }).count();
}

async function codeFromMailbox(page: Page, address: string): Promise<string> {
  const mailbox = await page.context().newPage();
  await mailbox.goto('/entwicklung/postausgang');
  await mailbox.getByRole('row').filter({ hasText: address }).first().getByRole('link').click();
  const text = await mailbox.getByRole('main').innerText();
  await mailbox.close();
  const code = /\b\d{3}\s?\d{3}\b/.exec(text)?.[0].replace(/\s/, '');
  if (code === undefined) throw new Error('the mail carries no code');
  return code;
}

function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)]
        .slice(0, -1)
        .map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')),
    );
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** Numbers as a German page writes them, with the decimals that are shown. */
function shownNumbers(text: string): readonly { readonly value: number; readonly decimals: number }[] {
  return [...text.replaceAll('−', '-').matchAll(/-?\d[\d.]*(?:,(\d+))?/g)].map(([whole, decimals = '']) => ({
    value: Number(whole.replaceAll('.', '').replace(',', '.')),
    decimals: decimals.length,
  }));
}

function agrees(shown: { readonly value: number; readonly decimals: number }, exact: number): boolean {
  return Math.abs(shown.value - exact) <= 0.5 * 10 ** -shown.decimals + 1e-9;
}
