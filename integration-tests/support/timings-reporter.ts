import { relative } from "node:path"
import type { AggregatedResult, Reporter, Test, TestResult } from "@jest/reporters"
import { type FileTime, timingLines } from "./timings"

const PROGRESS_INTERVAL_MS = 10_000

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const clock = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

/** Says on the way how far the run has come, and at its end where the time went. */
export default class TimingsReporter implements Pick<
  Reporter,
  "onTestFileResult" | "onRunComplete"
> {
  private readonly startedAt = Date.now()
  private readonly files: FileTime[] = []
  private saidAt = 0

  onTestFileResult({ context, path }: Test, result: TestResult, total: AggregatedResult): void {
    this.files.push({
      suite: context.config.displayName?.name ?? "",
      path: relative(context.config.rootDir, path),
      tests: result.testResults.length,
      milliseconds: result.perfStats.runtime,
    })
    const done = this.files.length
    if (Date.now() - this.saidAt < PROGRESS_INTERVAL_MS) return
    this.saidAt = Date.now()
    const { numTotalTestSuites, numPassedTests, numFailedTests } = total
    print(
      `… ${clock(Date.now() - this.startedAt)}: ${done} of ${numTotalTestSuites} files, ${numPassedTests} tests passed, ${numFailedTests} failed`,
    )
  }

  onRunComplete(): void {
    for (const line of ["", ...timingLines(this.files)]) print(line)
  }
}
