import { defineConfig } from 'vitest/config'

const TESTS = 'test/**/*.test.ts'
const BROWSER_TESTS = 'test/browser/**/*.test.ts'

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'all but the browser', include: [TESTS], exclude: [BROWSER_TESTS] } },
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER_TESTS], globalSetup: './test/browser/seeds-database.ts' },
      },
    ],
    setupFiles: ['./test/seed.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // against hanging only: a busy machine is no failure
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
