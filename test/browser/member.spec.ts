import type { Page } from '@playwright/test';
import { invitationFor } from './support/demo.ts';
import { answerSection, choose, heading, next, openLinkFromMail, question } from './support/survey.ts';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 390, height: 844 } };

test.use(phone);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a member answers the open wave on a phone from the mail to the receipt', async ({
    page,
    browser,
    baseURL,
    watched,
  }) => {
    watched.allow(/status of (404|422)/);
    const { company, mailPath } = invitationFor('withoutScript');
    const link = await openLinkFromMail(page, mailPath);
    await expect(heading(page)).toHaveText(/^Mitgliederbefragung 2026 – Bioenergie-Cluster Beispielland$/);
    await expect(page.getByText(company)).toBeVisible();
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    const address = new URL(page.url()).pathname.replace(/\/teil\/.*/, '');

    await test.step('gaps are asked for once, softly, and then let go', async () => {
      await expect(heading(page)).toHaveText('Zufriedenheit');
      await expect(page.getByText('Teil 1 von 6')).toBeVisible();
      await choose(page, /insgesamt mit dem Clustermanagement/, 'eher zufrieden');
      await choose(page, /Austausch im Cluster/, 'kann ich nicht beurteilen');
      await next(page).click();
      await expect(page.getByText('Hier sind noch 2 Fragen offen.')).toBeVisible();
      await expect(
        question(page, /insgesamt mit dem Clustermanagement/).getByLabel('eher zufrieden', { exact: true }),
      ).toBeChecked();
      await choose(page, /Was überwiegt/, 'Beides hält sich die Waage');
      await next(page).click();
      await expect(heading(page)).toHaveText('Miteinander');
      await expect(page.getByText(/Gespeichert, \d\d:\d\d/)).toBeVisible();
    });

    await test.step('going back and forth loses nothing', async () => {
      await choose(page, /Auf Zusagen/, 'stimme eher zu');
      await page.getByRole('button', { name: 'Zurück', exact: true }).click();
      await expect(heading(page)).toHaveText('Zufriedenheit');
      await expect(question(page, /Was überwiegt/).getByLabel('Beides hält sich die Waage')).toBeChecked();
      await expect(
        question(page, /Austausch im Cluster/).getByLabel('kann ich nicht beurteilen'),
      ).toBeChecked();
      await expect(
        question(page, /weiterempfehlen|Mitgliedschaft im Cluster empfehlen/).getByRole('radio', {
          checked: true,
        }),
      ).toHaveCount(0);
      await next(page).click();
      await expect(page.getByText('Hier ist noch eine Frage offen.')).toBeVisible();
      await page.getByRole('button', { name: 'Weiter ohne Antwort' }).click();
      await expect(heading(page)).toHaveText('Miteinander');
      await expect(question(page, /Auf Zusagen/).getByLabel('stimme eher zu')).toBeChecked();
    });

    const code = await page.locator('.v-code').textContent();
    await test.step('another browser is told so, and the code goes on there', async () => {
      const other = await browser.newContext({
        ...phone,
        baseURL: baseURL ?? '',
        javaScriptEnabled: false,
        locale: 'de-DE',
      });
      watched.add(other);
      const elsewhere = await other.newPage();
      await elsewhere.goto(link);
      await expect(
        elsewhere.getByText('Diese Befragung wurde auf einem anderen Gerät begonnen.'),
      ).toBeVisible();
      await expect(elsewhere.getByText('stimme eher zu')).toHaveCount(0);
      const foreign = await elsewhere.goto(address);
      expect(foreign?.status(), 'the address is worth nothing without the cookie').toBe(404);
      await elsewhere.goto(link);
      await elsewhere.getByLabel('Code für dieses Gerät').fill('AAAA-AAAA');
      await elsewhere.getByRole('button', { name: 'Mit Code weiter' }).click();
      await expect(elsewhere.getByRole('alert')).toContainText(
        'Dieser Code passt nicht zu dieser Befragung.',
      );
      await elsewhere.getByLabel('Code für dieses Gerät').fill((code ?? '').toLowerCase());
      await elsewhere.getByRole('button', { name: 'Mit Code weiter' }).click();
      await expect(heading(elsewhere), 'it goes on where nothing was seen yet').toHaveText(
        'Gemeinsame Richtung',
      );
      await elsewhere.getByRole('button', { name: 'Zurück', exact: true }).click();
      await expect(question(elsewhere, /Auf Zusagen/).getByLabel('stimme eher zu')).toBeChecked();
      await other.close();
    });

    await test.step('the other parts, with a follow-up question and a free text', async () => {
      await answerSection(page, 3);
      await next(page).click();
      await expect(heading(page)).toHaveText('Gemeinsame Richtung');
      await answerSection(page, 5);
      await next(page).click();
      await expect(heading(page)).toHaveText('Wirkung');
      await choose(page, /Schließen von Wissenslücken/, 'Es gab keine Wissenslücke');
      await choose(page, /Aufbau neuer Kompetenzen/, 'großer Beitrag');
      await expect(question(page, /Entlastung Ihres Unternehmens/)).toBeHidden();
      await choose(page, /Fachkräftemangel betroffen/, 'stark');
      await next(page).click();
      await choose(page, /Entlastung Ihres Unternehmens/, 'kleiner Beitrag');
      await next(page).click();
      await expect(heading(page)).toHaveText('Zum Schluss');
      await suggestion(page).fill('Mehr Austausch über Gärreste – und kürzere Treffen.');
      await expect(question(page, /In welcher Funktion/).getByRole('textbox')).toBeVisible();
      await choose(page, /In welcher Funktion/, 'Fachaufgabe ohne Leitung');
      await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click();
      await choose(page, /zitiert werden/, 'nein');
      await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click();
    });

    await test.step('the review shows everything; one answer is changed', async () => {
      await expect(heading(page)).toHaveText('Ihre Antworten im Überblick');
      await expect(page.getByText('Eine Frage ist noch offen.')).toBeVisible();
      await expect(page.getByText('Mehr Austausch über Gärreste – und kürzere Treffen.')).toBeVisible();
      await page.getByRole('link', { name: 'ändern: Wirkung' }).click();
      await choose(page, /Aufbau neuer Kompetenzen/, 'mittlerer Beitrag');
      await page.getByRole('button', { name: 'Speichern und zurück zur Übersicht' }).click();
      await expect(heading(page)).toHaveText('Ihre Antworten im Überblick');
      await expect(answerInList(page, /Aufbau neuer Kompetenzen/)).toHaveText('mittlerer Beitrag');
    });

    await test.step('sent once, the receipt stays the same', async () => {
      await page.getByRole('button', { name: 'Antworten abschicken' }).click();
      await expect(heading(page)).toHaveText('Ihre Antworten sind angekommen');
      const today = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(
        new Date(),
      );
      await expect(fact(page, 'Eingang')).toHaveText(today);
      const number = await fact(page, 'Beleg').textContent();
      const hash = await page.locator('.v-hash').textContent();
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(number).toBe(`${hash?.slice(0, 4)}-${hash?.slice(4, 8)}`.toUpperCase());
      await expect(fact(page, 'Umfang')).toHaveText(
        '10 von 17 Fragen beantwortet · Zusatzfragen: 2 von 2 · „kann ich nicht beurteilen“ oder „weiß ich nicht“: 5 · „trifft nicht zu“: 1 · ohne Antwort: 1',
      );
      await page.reload();
      await expect(fact(page, 'Beleg')).toHaveText(number ?? '');
      await expect(page.locator('.v-hash')).toHaveText(hash ?? '');
      await page.goto(link);
      await page.getByRole('button', { name: 'Antworten ansehen oder ändern' }).click();
      await expect(fact(page, 'Beleg')).toHaveText(number ?? '');
    });
  });

  test('what cannot be stored is said with the entry still there', async ({ page, watched }) => {
    watched.allow(/status of 422/);
    await openLinkFromMail(page, invitationFor('twice').mailPath);
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    await page.goto(page.url().replace(/teil\/.*/, 'teil/E'));
    await suggestion(page).fill('a'.repeat(1001));
    await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click();
    await expect(page.getByRole('alert')).toContainText('Bitte kürzen Sie auf höchstens 1.000 Zeichen');
    await expect(suggestion(page)).toHaveValue('a'.repeat(1001));
    await expect(page).toHaveTitle(/^Fehler: /);
  });

  test('a contact opts out with one choice', async ({ page, watched }) => {
    watched.allow(/status of 422/);
    await page.goto(invitationFor('optOut').mailPath);
    await page
      .getByRole('link', { name: /\/abmelden$/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByRole('alert')).toContainText('Bitte');
    const successor = page.getByLabel('Name der zuständigen Person');
    await expect(successor).toBeHidden();
    await page.getByLabel('Ich bin nicht zuständig, zuständig ist:').check();
    await expect(successor).toBeVisible();
    await page.getByRole('button', { name: 'Speichern' }).click();
    for (const field of ['Name der zuständigen Person', 'E-Mail der zuständigen Person'])
      await expect(page.getByRole('alert').getByRole('link', { name: field })).toBeVisible();
    await page.getByLabel('Nur diese Befragung nicht: keine weiteren E-Mails in 2026').check();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Gespeichert. Falls Sie sich anders entscheiden:')).toBeVisible();
  });

  test('the survey speaks English where the reader asks for it', async ({ page }) => {
    await openLinkFromMail(page, invitationFor('english').mailPath);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(heading(page)).toHaveText(/^Member survey 2026/);
    await page.getByRole('button', { name: 'Start the survey' }).click();
    await expect(heading(page)).toHaveText('Satisfaction');
    await choose(page, /how satisfied are you overall with the cluster management/, 'fairly satisfied');
    await choose(page, /exchange in the cluster/, 'I cannot judge this');
    await choose(page, /which one outweighs/, 'They are about equal');
    await answerSectionRest(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(heading(page)).toHaveText('Working together');
    await expect(page.getByText(/^Saved, /)).toBeVisible();
  });
});

test.describe('with script', () => {
  test('answers are saved as they are given, and „Gespeichert“ stands there only once the server has them', async ({
    page,
    context,
    watched,
  }) => {
    watched.allow(/ERR_INTERNET_DISCONNECTED/);
    await openLinkFromMail(page, invitationFor('withScript').mailPath);
    const saving = await heldSaves(page);
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    await expect(heading(page)).toHaveText('Zufriedenheit');
    // The script has run once the page is loaded; without it a digit does nothing.
    await page.waitForLoadState('load');
    const status = page.locator('[data-status]');

    await test.step('the digits choose an answer', async () => {
      const first = question(page, /insgesamt mit dem Clustermanagement/);
      await first.getByRole('radio').first().focus();
      await page.keyboard.press('4');
      await expect(first.getByLabel('eher zufrieden', { exact: true })).toBeChecked();
      const scale = question(page, /empfehlen/);
      await scale.getByRole('radio').first().focus();
      await page.keyboard.press('9');
      await expect(scale.getByRole('radio').nth(9)).toBeChecked();
    });
    await saving.arrived;
    await expect(status).toHaveText('');
    saving.release();
    await expect(status).toHaveText(/^Gespeichert, \d\d:\d\d\sUhr$/);

    await test.step('without a connection the device keeps the answers and says so', async () => {
      await context.setOffline(true);
      await choose(page, /Austausch im Cluster/, 'sehr zufrieden');
      await expect(status).toHaveText(
        /^Auf diesem Gerät gesichert, \d\d:\d\d\sUhr – noch nicht abgeschickt$/,
      );
      await expect(page.locator('[data-notice]')).toContainText('Keine Verbindung.');
      await context.setOffline(false);
      await expect(status).toHaveText(/^Gespeichert, \d\d:\d\d\sUhr$/);
      await expect(page.locator('[data-notice]')).toBeHidden();
      await page.reload();
      await expect(question(page, /Austausch im Cluster/).getByLabel('sehr zufrieden')).toBeChecked();
    });

    await test.step('a follow-up question appears and goes at once', async () => {
      await choose(page, /Was überwiegt/, 'Der Nutzen überwiegt etwas');
      await next(page).click();
      await answerSection(page, 1);
      await next(page).click();
      await expect(heading(page)).toHaveText('Gemeinsame Richtung');
      await answerSection(page, 2);
      await next(page).click();
      const relief = question(page, /Entlastung Ihres Unternehmens/);
      await expect(relief).toBeHidden();
      await choose(page, /Fachkräftemangel betroffen/, 'sehr stark');
      await expect(relief).toBeVisible();
      await choose(page, /Fachkräftemangel betroffen/, 'gar nicht');
      await expect(relief).toBeHidden();
      await choose(page, /Fachkräftemangel betroffen/, 'sehr stark');
      await answerSection(page, 2);
      await next(page).click();
      await expect(heading(page)).toHaveText('Zum Schluss');
      await expect(question(page, /zitiert werden/)).toBeHidden();
      await suggestion(page).fill('Gemeinsamer Einkauf.');
      await expect(question(page, /zitiert werden/)).toBeVisible();
      const other = question(page, /In welcher Funktion/).getByRole('textbox');
      await expect(other).toBeHidden();
      await choose(page, /In welcher Funktion/, 'andere Funktion');
      await expect(other).toBeVisible();
      await answerSection(page, 0);
      await expect(other).toBeHidden();
      await page.getByRole('button', { name: 'Weiter zur Übersicht' }).click();
    });

    await test.step('two clicks are one submission', async () => {
      const sent: string[] = [];
      page.on('request', (request) => request.url().endsWith('/abgabe') && sent.push(request.url()));
      await expect(heading(page)).toHaveText('Ihre Antworten im Überblick');
      const submissionId = await page.locator('input[name="submissionId"]').inputValue();
      await page.getByRole('button', { name: 'Antworten abschicken' }).dblclick();
      await expect(heading(page)).toHaveText('Ihre Antworten sind angekommen');
      const number = await fact(page, 'Beleg').textContent();
      const [address = ''] = sent;
      const contentHash = await page.locator('.v-hash').innerText();
      const again = await context.request.post(address, {
        form: { submissionId, contentHash },
        headers: { Origin: new URL(address).origin },
      });
      expect(again.status(), 'sent a third time, the answer is the same receipt').toBe(200);
      expect(await again.text()).toContain(number ?? '–');
    });
  });

  test('answers given without a connection are there again after the page was closed', async ({
    page,
    context,
    watched,
  }) => {
    watched.allow(/ERR_INTERNET_DISCONNECTED/);
    await openLinkFromMail(page, invitationFor('offline').mailPath);
    await page.getByRole('button', { name: 'Befragung beginnen' }).click();
    await page.waitForLoadState();
    const address = page.url();
    await context.setOffline(true);
    await choose(page, /insgesamt mit dem Clustermanagement/, 'eher unzufrieden');
    await expect(page.locator('[data-status]')).toHaveText(/^Auf diesem Gerät gesichert/);
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(address);
    await expect(
      question(later, /insgesamt mit dem Clustermanagement/).getByLabel('eher unzufrieden'),
    ).toBeChecked();
    await expect(later.locator('[data-status]')).toHaveText(/^Gespeichert/);
  });
});

function fact(page: Page, term: string) {
  return page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) })
    .locator('dd');
}

function suggestion(page: Page) {
  return question(page, /als Erstes verbessern/).getByRole('textbox');
}

function answerInList(page: Page, words: RegExp) {
  return page.locator('dl > div').filter({ hasText: words }).locator('dd');
}

/** The last question of a section, where the others are answered. */
async function answerSectionRest(page: Page): Promise<void> {
  await question(page, /How likely are you to recommend/)
    .getByRole('radio')
    .nth(7)
    .check();
}

/** Holds the saves of the script back until they are released. */
async function heldSaves(page: Page) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/[?&]autosave/, async (route) => {
    arrive();
    await released;
    await route.continue();
  });
  return { arrived, release: () => release() };
}
