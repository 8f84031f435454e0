import { defineConfig } from 'vitest/config'

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/seed.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // against hanging only: a busy machine is no failure
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
