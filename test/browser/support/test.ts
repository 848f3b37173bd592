import { expect, test as base, type BrowserContext } from '@playwright/test';
import { servedDemo, type Demo } from './demo.ts';

interface Fixtures {
  /** Every context of the test is watched: an error on a console or a breach of the policy fails it. */
  readonly watched: Watch;
}

interface Watch {
  add(context: BrowserContext): Promise<void>;
  /** Errors that the test brought about itself. */
  allow(pattern: RegExp): void;
}

interface WorkerFixtures {
  readonly demo: Demo;
}

export { expect };

export const test = base.extend<Fixtures, WorkerFixtures>({
  demo: [async ({}, use) => use(servedDemo()), { scope: 'worker' }],
  baseURL: async ({ demo }, use) => use(demo.url),
  watched: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [];
      const add = async (watchedContext: BrowserContext) => {
        await watchedContext.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            console.error(`policy: ${violatedDirective} ${blockedURI}`),
          );
        });
        watchedContext.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
        });
        watchedContext.on('weberror', (error) => complaints.push(String(error.error())));
      };
      await add(context);
      await use({ add, allow: (pattern) => allowed.push(pattern) });
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});
