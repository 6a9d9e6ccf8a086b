import { defineConfig } from 'vitest/config';

/** Ends what hangs; what must be quick says so itself. Crowded machines need some ten seconds. */
const HANGS = 60_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/official-schemas.ts',
    testTimeout: HANGS,
    hookTimeout: HANGS,
    pool: 'forks',
  },
});
