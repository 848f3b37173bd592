import type { Page } from '@playwright/test';
import { bioenergie } from './addresses.ts';

export interface OpenInvitation {
  readonly company: string;
  readonly address: string;
  /** The mail in the mailbox. */
  readonly mailPath: string;
}

/** Companies that the wave board names as missing, each with its German invitation in the mailbox. */
export async function listOpenInvitations(page: Page): Promise<readonly OpenInvitation[]> {
  await page.goto('/entwicklung/anmelden/owner');
  await page.goto(`${bioenergie}/wellen`);
  await page.getByRole('row').filter({ hasText: 'läuft' }).getByRole('link').click();
  const board = page.getByRole('table', { name: 'Mitglieder ohne Antwort' });
  const missing = await rows(
    board.getByRole('row').filter({ hasText: 'eingeladen' }).filter({ hasText: 'Deutsch' }),
  );

  await page.goto(`${bioenergie}/mitglieder`);
  const companies = page.getByRole('row').filter({ hasText: 'Unternehmen' });
  const keys = new Map(
    (await rows(companies)).map(({ name, href }) => [name, /bio-\d+$/.exec(href ?? '')?.[0]]),
  );

  await page.goto('/entwicklung/postausgang');
  const mails = await rows(page.getByRole('row').filter({ hasText: '@' }));
  return missing.flatMap(({ name }) => {
    const key = keys.get(name);
    const mail = mails.find(({ text }) => key !== undefined && text.includes(`.${key}@`));
    const address = /\S+@[\w.-]+example/.exec(mail?.text ?? '')?.[0];
    return mail?.href == null || address === undefined
      ? []
      : [{ company: name, address, mailPath: mail.href }];
  });
}

function rows(found: ReturnType<Page['getByRole']>) {
  return found.evaluateAll((elements) =>
    elements.map((row) => ({
      name: row.querySelector('th')?.textContent ?? '',
      href: row.querySelector('a')?.getAttribute('href') ?? null,
      text: [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '),
    })),
  );
}
