import type { AggregatedResult } from "@jest/test-result"
import { whatIsMissing } from "./requires"

type Results = Pick<
  AggregatedResult,
  | "numPassedTests"
  | "numFailedTests"
  | "numPendingTests"
  | "numTodoTests"
  | "numRuntimeErrorTestSuites"
> & {
  testResults: Array<{ testResults: Array<{ status: string; fullName: string }> }>
}

/** A file that could not even be loaded has no tests to count, and still is a failure. */
export function countsOf(results: Results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

export function skipsByReason(results: Results): Map<string, string[]> {
  const skips = new Map<string, string[]>()
  for (const { status, fullName } of results.testResults.flatMap((file) => file.testResults)) {
    if (status !== "pending" && status !== "todo") continue
    const lack = whatIsMissing(fullName)
    const reason = lack
      ? `this machine has not got ${lack}`
      : "left out by the test itself or the command line"
    skips.set(reason, [...(skips.get(reason) ?? []), fullName])
  }
  return skips
}
