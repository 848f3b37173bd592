import type { Locator, Page } from '@playwright/test';

/** One question of a section, found by words of its text. */
export function question(page: Page, words: string | RegExp): Locator {
  return page.getByRole('group', { name: words });
}

/** Chooses an answer of a question by its words. */
export async function choose(page: Page, words: string | RegExp, answer: string): Promise<void> {
  await question(page, words).getByLabel(answer, { exact: true }).check();
}

/** The personal link, as the reader of the mail finds it. */
export async function openLinkFromMail(page: Page, mailPath: string): Promise<string> {
  await page.goto(mailPath);
  await page
    .getByRole('link', { name: /\/b\/\w+$/ })
    .first()
    .click();
  return new URL(page.url()).pathname;
}

/** Answers every question of a section that has choices, follow-up questions as they appear; texts stay empty. */
export async function answerSection(page: Page, point: number): Promise<void> {
  const items = page.locator('fieldset[data-item]:visible');
  for (let index = 0; index < (await items.count()); index += 1) {
    const radios = items.nth(index).getByRole('radio');
    const choices = await radios.count();
    if (choices > 0) await radios.nth(Math.min(point, choices - 1)).check();
  }
}

export const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true });
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
