import { expect, test as base, type BrowserContext } from '@playwright/test';
import { servedDemo, type Demo } from './demo.ts';

interface Fixtures {
  /** Every context of the test is watched: an error on a console or a breach of the policy fails it. */
  readonly watched: Watch;
}

interface Watch {
  add(context: BrowserContext): void;
  /** Errors that the test brought about itself. */
  allow(pattern: RegExp): void;
}

interface WorkerFixtures {
  readonly demo: Demo;
}

export { expect };

export const test = base.extend<Fixtures, WorkerFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed: none.
  demo: [async ({}, use) => use(servedDemo()), { scope: 'worker' }],
  baseURL: async ({ demo }, use) => use(demo.url),
  watched: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [];
      const add = (watchedContext: BrowserContext) => {
        // A breach of the Content-Security-Policy is an error on the console, too.
        watchedContext.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
        });
        watchedContext.on('weberror', (error) => complaints.push(String(error.error())));
      };
      add(context);
      await use({ add, allow: (pattern) => allowed.push(pattern) });
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});
