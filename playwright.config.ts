import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './scripts/chromium-launch.ts';

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  globalSetup: './test/browser/support/serve-demo.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: await chromiumLaunch(),
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 20_000,
    trace: 'off',
  },
  // One demo for all. The last project closes its open wave, so it waits for the others.
  projects: [
    { name: 'reading', testIgnore: 'manager.spec.ts' },
    { name: 'managing', testMatch: 'manager.spec.ts', dependencies: ['reading'], fullyParallel: false },
  ],
});
