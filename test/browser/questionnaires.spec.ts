import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { wasserstoff } from './support/addresses.ts';
import { heading } from './support/survey.ts';
import { expect, test } from './support/test.ts';

const home = `${wasserstoff}/frageboegen`;

/** Begins a draft from the core questionnaire. @returns its path */
async function beginDraft(page: Page): Promise<string> {
  await page.goto('/entwicklung/anmelden/owner');
  await page.goto(home);
  await page.getByLabel('vorlauf-kern 1.0.0').check();
  await page.getByRole('button', { name: 'Entwurf beginnen' }).click();
  await expect(heading(page)).toHaveText('Entwurf: Mitgliederbefragung');
  return new URL(page.url()).pathname;
}

/** Code of the question whose page has just been opened: the next one that the cluster has not used. */
async function codeOf(page: Page): Promise<string> {
  await expect(heading(page)).toHaveText(/^Frage O\d+$/);
  return (await heading(page).innerText()).replace('Frage ', '');
}

/** Goes on by Tab until a control has the focus; a person would, too. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
          ? at.labels?.[0]
          : null;
      return at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '';
    });
    if (focused.trim().startsWith(name)) return;
  }
  throw new Error(`no ${name}`);
}

test('a manager writes a question by keyboard alone and sees it as a member would', async ({
  page,
  watched,
}) => {
  // A condition is saved in two steps: what it asks about, then the comparison.
  watched.allow(/status of 422/);
  const draft = await beginDraft(page);
  await tabTo(page, 'Frage anfügen: Zum Schluss');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Frage anfügen');
  await tabTo(page, 'Skala mit benannten Punkten');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const code = await codeOf(page);
  await tabTo(page, 'Frage oder Aussage auf Deutsch');
  await page.keyboard.type('Welche Messe und welche Tagung war gut?');
  await expect(page.locator('#vorschau')).toContainText('Welche Messe und welche Tagung war gut?');
  await tabTo(page, 'Antworttext auf Deutsch');
  await page.keyboard.type('Hannover');
  await expect(page.locator('#vorschau')).toContainText('Hannover');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hanover');
  await page.keyboard.press('Tab');
  await tabTo(page, 'Antworttext auf Deutsch');
  await page.keyboard.type('Leipzig');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Entwurf: Mitgliederbefragung');
  const row = page.locator(`#frage-${code}`);
  await expect(row).toContainText('Ein Text fehlt (Englisch).');
  await tabTo(page, `Frage ${code} nach oben`);
  await page.keyboard.press('Enter');
  await expect(page.locator('#teil-E li').nth(2)).toContainText('Welche Messe');
  await page.goto(`${draft}/bedingungen/frage~${code}`);
  await tabTo(page, 'Merkmal');
  await page.keyboard.type('SM1');
  await tabTo(page, 'Speichern');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Fehler/);
  // The first that is called so is the link in the summary of errors; it leads to the field.
  await tabTo(page, 'Vergleich');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await tabTo(page, 'Speichern');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#bedingungen$/);
  await page.goto(draft);
  await expect(row).toContainText(/Wird gezeigt, wenn SM1 .* nicht beantwortet ist\./);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('two people change one question at once, and none of both versions is lost', async ({
    page,
    browser,
    baseURL,
    watched,
  }) => {
    const draft = await beginDraft(page);
    await page.getByRole('link', { name: 'Frage anfügen: Wirkung' }).click();
    await page.getByLabel('kurzer Text').check();
    await page.getByRole('button', { name: 'Frage schreiben' }).click();
    const question = page.url();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    watched.add(context);
    const other = await context.newPage();
    await other.goto('/entwicklung/anmelden/owner');
    await other.goto(question);
    await page.getByLabel('Frage oder Aussage auf Deutsch').fill('Was half?');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await other.getByLabel('Frage oder Aussage auf Deutsch').fill('Was half Ihnen?');
    await other.getByRole('button', { name: 'Speichern' }).click();
    await expect(other.getByText('Nichts ist verloren')).toBeVisible();
    await expect(other.getByText('Was half Ihnen?')).toBeVisible();
    await other.getByRole('button', { name: 'Diese Fassung nehmen' }).click();
    await page.goto(draft);
    await expect(page.getByText('Was half Ihnen?')).toBeVisible();
    await context.close();
  });
});

test('the pages of the editor are accessible', async ({ page }) => {
  const draft = await beginDraft(page);
  await page.goto(`${draft}/neue-frage?teil=E`);
  await page.getByRole('button', { name: 'Frage LEI nehmen' }).click();
  await page.goto(`${draft}/neue-frage?teil=E`);
  await page.getByLabel('mehrere Antworten').check();
  await page.getByRole('button', { name: 'Frage schreiben' }).click();
  const code = await codeOf(page);
  const pages: readonly (readonly [string, 'de' | 'en'])[] = [
    [draft, 'de'],
    [`${draft}/fragen/${code}`, 'de'],
    [`${draft}/fragen/LEI`, 'en'],
    [`${draft}/bedingungen/frage~${code}`, 'de'],
    [`${home}/einlesen`, 'en'],
  ];
  for (const [path, locale] of pages) {
    await page.goto(`${path}?lang=${locale}`);
    await expectAccessible(page, locale, path);
  }
});
