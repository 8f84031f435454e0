/** Prints one plain closing line, "N passed, N failed", that any build machine can read. */

import type { Reporter, TestModule } from 'vitest/node'

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter from the default export
export default class SummaryReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[]): void {
    const tests = testModules.flatMap((testModule) => [...testModule.children.allTests()])
    const count = (state: string) => tests.filter((testCase) => testCase.result().state === state).length
    const brokenFiles = testModules.filter((testModule) => testModule.errors().length > 0).length
    console.log(`${count('passed')} passed, ${count('failed') + brokenFiles} failed, ${count('skipped')} skipped`)
  }
}
