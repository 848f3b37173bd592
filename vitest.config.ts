import { availableParallelism } from 'node:os';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const migrations = await readD1Migrations('./migrations');

export default defineConfig({
  test: {
    // All processors: one less is left alone otherwise, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'core',
          // Properties try hundreds of cases; a busy machine must not make a failure of that.
          testTimeout: 30_000,
          include: ['test/{core,web,formats,scripts,reference}/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        // Many draws of an invented cluster: too slow for `npm run verify`.
        test: { name: 'calibration', include: ['test/calibration/**/*.test.ts'], environment: 'node' },
      },
      {
        plugins: [
          cloudflareTest({
            main: './worker/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: migrations,
                ENVIRONMENT: 'test',
                BASE_URL: 'http://localhost',
                SECRET: 'only-for-tests-0123456789abcdef0123456789',
              },
            },
          }),
        ],
        test: {
          name: 'worker',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: [
            'test/{platform,access,imports,clusters,questionnaires,waves,fieldwork,answers,records,disclosure,indicators,releases,readers,faults,development}/**/*.test.{ts,tsx}',
          ],
          setupFiles: ['test/support/apply-migrations.ts'],
        },
      },
    ],
  },
});
