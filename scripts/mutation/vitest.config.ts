import { defineConfig } from 'vitest/config';

/** The tests of core in Node alone: Stryker would start the Worker's pool too, and read no coverage from it. */
export default defineConfig({
  test: {
    isolate: false,
    include: ['test/{core,reference}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
