import type { AggregatedResult, Reporter } from "@jest/reporters"
import { countsOf, skipsByReason } from "./test-summary"

/**
 * Prints what was skipped and why, and as the last line of the process
 * `Tests: N passed, N failed, N skipped`.
 */
export default class SkippedReporter implements Pick<Reporter, "onRunComplete"> {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    for (const [reason, titles] of skipsByReason(results)) {
      print(`\nSKIPPED ${titles.length} (${reason}):`)
      for (const title of titles) print(`  - ${title}`)
    }
    const { passed, failed, skipped } = countsOf(results)
    // On exit, since Jest itself still speaks after its reporters (open handles, coverage).
    process.once("exit", () => {
      print(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
    })
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
