import type { Page } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, type Locale } from './support/accessible.ts';
import { bioenergie, holz, wasserstoff } from './support/addresses.ts';
import { invitationFor, servedDemo } from './support/demo.ts';
import { answerSection, openLinkFromMail } from './support/survey.ts';
import { expect, test } from './support/test.ts';

const locales: readonly Locale[] = ['de', 'en'];
/** A page that refuses something answers with its status; Chromium writes that to the console. */
const refusal = /Failed to load resource: the server responded with a status of (401|404|409|410|422)/;

test.beforeEach(({ watched }) => watched.allow(refusal));

test.describe('pages for everybody', () => {
  test('public pages', async ({ page }) => {
    await expectPagesAccessible(
      page,
      ['/', '/methodik', '/datenschutz', '/barrierefreiheit', '/abmelden', '/gibt-es-nicht'],
      { invented: false },
    );
  });

  test('signing in: address, error, code, wrong code, not signed in', async ({ page }) => {
    await expectPagesAccessible(page, ['/anmelden', bioenergie], { invented: false });
    for (const locale of locales) {
      await page.goto(`/anmelden?lang=${locale}`);
      await page.getByRole('button', { name: /^(Code anfordern|Request a code)$/ }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'sign-in with an error', { invented: false });
      await page.getByRole('textbox').fill('niemand@beispiel.example');
      await page.getByRole('textbox').press('Enter');
      await expectAccessible(page, locale, 'code', { invented: false });
      await page.getByRole('textbox').fill('000000');
      await page.getByRole('textbox').press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'wrong code', { invented: false });
    }
  });

  test('the mailbox and a mail in it', async ({ page }) => {
    await expectPagesAccessible(page, ['/entwicklung/postausgang', invitationFor('accessibility').mailPath], {
      invented: false,
    });
  });

  test('verifying a file: found, not found, unreadable', async ({ page, request }) => {
    const sums = await request.get(`${servedDemo().links.funder}/SHA256SUMS`);
    const [sum = ''] = (await sums.text()).split(/\s/);
    await expectPagesAccessible(
      page,
      ['/pruefen', `/pruefen?checksum=${sum}`, `/pruefen?checksum=${'0'.repeat(64)}`, '/pruefen?checksum=x'],
      { invented: false },
    );
  });

  test('the edition behind the permanent link', async ({ page }) => {
    await expectPagesAccessible(page, [new URL(servedDemo().links.funder).pathname]);
  });
});

test.describe('pages of the office', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/entwicklung/anmelden/owner');
  });

  test('clusters and their overviews', async ({ page }) => {
    await expectPagesAccessible(page, [
      '/c',
      bioenergie,
      `${bioenergie}?axis=age&perspective=U`,
      holz,
      wasserstoff,
    ]);
  });

  test('every indicator once', async ({ page }) => {
    await page.goto(bioenergie);
    const paths = await indicatorPaths(page);
    expect(paths.length).toBeGreaterThanOrEqual(9);
    await expectPagesAccessible(page, paths);
  });

  test('indicators by segment, by age, and of the youngest cluster', async ({ page }) => {
    await expectPagesAccessible(page, [
      `${bioenergie}/indikatoren/U-SAT-M?segment=sizeClass&axis=age`,
      `${wasserstoff}/indikatoren/U-SAT-M`,
      `${wasserstoff}/indikatoren/N-RET`,
    ]);
  });

  test('members: list, forms, errors, profile', async ({ page }) => {
    await page.goto(`${bioenergie}/mitglieder`);
    const member = await page.getByRole('row').getByRole('link').first().getAttribute('href');
    await expectPagesAccessible(page, [
      `${bioenergie}/mitglieder`,
      `${bioenergie}/mitglieder/neu`,
      member ?? '',
      `${bioenergie}/profil`,
    ]);
    for (const locale of locales) {
      await page.goto(`${bioenergie}/mitglieder/neu?lang=${locale}`);
      await page.getByRole('textbox').first().press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'member form with errors');
    }
  });

  test('waves: list, new, errors, boards, closing', async ({ page }) => {
    await page.goto(`${bioenergie}/wellen`);
    const open =
      (await page.getByRole('row').filter({ hasText: 'läuft' }).getByRole('link').getAttribute('href')) ?? '';
    const past =
      (await page
        .getByRole('row')
        .filter({ hasText: 'ausgewertet' })
        .getByRole('link')
        .first()
        .getAttribute('href')) ?? '';
    await expectPagesAccessible(page, [
      `${bioenergie}/wellen`,
      `${bioenergie}/wellen/neu`,
      open,
      past,
      `${open}/abschluss`,
      `${wasserstoff}/wellen`,
    ]);
    for (const locale of locales) {
      await page.goto(`${bioenergie}/wellen/neu?lang=${locale}`);
      await page.locator('[name="year"]').fill('1900');
      await page.locator('[name="year"]').press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'wave form with errors');
    }
  });

  test('versions of questionnaires: rotation, one version, two compared', async ({ page }) => {
    const core = encodeURIComponent('vorlauf-kern@1.0.0');
    await expectPagesAccessible(page, [
      `${bioenergie}/frageboegen/rotation`,
      `${bioenergie}/frageboegen/version/${core}`,
      `${bioenergie}/frageboegen/vergleich`,
      `${bioenergie}/frageboegen/vergleich?von=${core}&nach=${core}`,
    ]);
  });

  test('ledger, imports, past rounds, own indicators and keys', async ({ page }) => {
    await page.goto(`${bioenergie}/kassenbuch`);
    const entry = await page.locator('table a[href*="/kassenbuch/"]').first().getAttribute('href');
    await expectPagesAccessible(page, [
      `${bioenergie}/kassenbuch`,
      `${bioenergie}/kassenbuch/neu`,
      `${bioenergie}/kassenbuch/zusagen/neu`,
      entry ?? '',
      `${bioenergie}/einlesen/mitglieder`,
      `${bioenergie}/einlesen/kassenbuch`,
      `${bioenergie}/wellen/frueher`,
      `${bioenergie}/eigene-kennzahlen`,
      `${bioenergie}/schluessel`,
    ]);
  });

  test('what an operator sees, and the interface for programs', async ({ page }) => {
    await page.goto('/entwicklung/anmelden/operator');
    await expectPagesAccessible(page, ['/uebersicht', bioenergie.replace('/c/', '/uebersicht/')]);
    await expectPagesAccessible(page, ['/api', '/probleme/notFound'], { invented: false });
  });

  test('reports of a cluster, and what a funder sees', async ({ page }) => {
    await expectPagesAccessible(page, [`${bioenergie}/berichte`, `${wasserstoff}/berichte`]);
    await page.goto('/entwicklung/anmelden/funder');
    await expectPagesAccessible(page, ['/berichte']);
  });
});

test.describe('pages of a member', () => {
  test('start, privacy, opt-out, unknown link', async ({ page }) => {
    const link = await openLinkFromMail(page, invitationFor('accessibilityStart').mailPath);
    await expectPagesAccessible(page, [link, `${link}/datenschutz`, `${link}/abmelden`]);
    await expectPagesAccessible(page, ['/b/0000000000000000000000'], { invented: false });
    for (const locale of locales) {
      await page.goto(`${link}/abmelden?lang=${locale}`);
      await page.getByRole('main').getByRole('button').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'opt-out with an error');
      await page.locator('[value="successor"]').check();
      await page.getByRole('main').getByRole('button').click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
      await expectAccessible(page, locale, 'opt-out without a successor');
    }
  });

  test('sections, soft prompt, errors, review, receipt', async ({ page, browser, baseURL, watched }) => {
    const link = await openLinkFromMail(page, invitationFor('accessibility').mailPath);
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    const address = new URL(page.url()).pathname.replace(/\/teil\/.*/, '');
    await expectPagesAccessible(page, [`${address}/teil/A`]);
    for (const locale of locales) {
      await page.goto(`${address}/teil/A?lang=${locale}`);
      await send(page);
      await expectAccessible(page, locale, 'soft prompt');
    }
    await page.goto(`${address}/teil/A?lang=de`);
    await answerSection(page, 3);
    await send(page);
    for (const part of ['B', 'C', 'D']) {
      await expect(page).toHaveURL(new RegExp(`/teil/${part}`));
      await answerSection(page, 3);
      await expectPagesAccessible(page, [`${address}/teil/${part}`]);
      await page.goto(`${address}/teil/${part}?lang=de`);
      await answerSection(page, 3);
      await send(page);
    }
    for (const locale of locales) {
      await page.goto(`${address}/teil/E?lang=${locale}`);
      await page.locator('textarea').fill('a'.repeat(1001));
      await send(page);
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, locale, 'section with an error');
    }
    await page.locator('textarea').fill('Kürzere Treffen.');
    await answerSection(page, 1);
    await send(page);
    await expectPagesAccessible(page, [`${address}/pruefen`, `${address}/datenschutz`]);

    const elsewhere = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    watched.add(elsewhere.context());
    await expectPagesAccessible(elsewhere, [link]);

    await page.goto(`${address}/pruefen`);
    await send(page);
    await expect(page).toHaveURL(/\/beleg/);
    await expectPagesAccessible(page, [
      `${address}/beleg`,
      `${address}/loeschen`,
      link,
      `${address}/aendern`,
    ]);
    await expectPagesAccessible(elsewhere, [link]);
    await elsewhere.context().close();

    await page.goto(`${address}/loeschen?lang=de`);
    await page.getByRole('button', { name: 'Endgültig löschen' }).click();
    await expect(page.getByText('Ihre Antworten sind gelöscht.')).toBeVisible();
    await expectAccessible(page, 'de', 'answers erased');
  });

  test('two devices that changed the same page', async ({ page }) => {
    await openLinkFromMail(page, invitationFor('accessibilityConflict').mailPath);
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    const address = page.url();
    await answerSection(page, 1);
    await send(page);
    for (const locale of locales) {
      await page.goto(`${address.replace(/\?.*/, '')}?lang=${locale}`);
      const other = await page.context().newPage();
      await other.goto(address);
      await answerSection(other, locale === 'de' ? 2 : 3);
      await send(other);
      // Chromium stands still where a page is closed while it is on its way.
      await expect(other).toHaveURL(/\/teil\/B/);
      await other.close();
      await answerSection(page, 4);
      await send(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /Welche Antworten sollen gelten|Which answers should/,
      );
      await expectAccessible(page, locale, 'two versions');
    }
  });

  test('the survey from start to receipt with the keyboard alone', async ({ page }) => {
    await openLinkFromMail(page, invitationFor('keyboard').mailPath);
    await page.setViewportSize({ width: 390, height: 844 });
    await pressUntil(page, 'button');
    await page.keyboard.press('Enter');
    for (const part of ['A', 'B', 'C', 'D', 'E']) {
      await expect(page).toHaveURL(new RegExp(`/teil/${part}`));
      await walkSection(page);
    }
    await expect(page).toHaveURL(/\/pruefen/);
    await pressUntil(page, 'form button');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/beleg/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Antworten sind angekommen');
  });
});

/** The first button that sends the form: „Weiter“, „Abschicken“, in either language. */
async function send(page: Page): Promise<void> {
  await page.locator('main form[method="post"] .v-go button').first().click();
}

async function indicatorPaths(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator('main a[href*="/indikatoren/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return [
    ...new Set(
      links.map((href) => href.replace(/[?#].*/, '')).filter((href) => /\/indikatoren\/[A-Z-]+$/.test(href)),
    ),
  ];
}

/** Tab after tab: whatever has the focus shows it. */
async function pressUntil(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page, selector);
    expect(focus.visible, `the focus is to be seen on ${focus.html}`).toBe(true);
    if (focus.matches) return;
  }
  throw new Error(`the focus never came to ${selector}`);
}

async function walkSection(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const { matches: isSend, radio, html, visible } = await focused(page, '.v-go button');
    expect(visible, `the focus is to be seen on ${html}`).toBe(true);
    if (radio) await page.keyboard.press('Space');
    if (radio) await page.keyboard.press('ArrowDown');
    if (isSend) {
      await page.keyboard.press('Enter');
      await page.waitForLoadState();
      return;
    }
  }
  throw new Error('the focus never came to the button');
}

function focused(page: Page, selector: string) {
  return page.evaluate((wanted) => {
    const element = document.activeElement ?? document.body;
    // A choice shows the focus on the whole answer around it.
    const shown = [element, element.closest('label')]
      .filter((each) => each !== null)
      .map((each) => getComputedStyle(each));
    return {
      matches: element.matches(wanted),
      radio: element.matches('input[type="radio"]'),
      html: element.outerHTML.slice(0, 120),
      visible:
        element !== document.body &&
        shown.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
    };
  }, selector);
}
