import type { Test } from "@jest/test-result"
import Sequencer from "@jest/test-sequencer"

const LONG_FIRST = ["contract", "start", "e2e", "http", "modules", "unit"]

/** The suites that start whole stores go first, so that none of them is left alone at the end. */
export default class LongFirstSequencer extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const byDuration = await super.sort(tests)
    return byDuration.toSorted((a, b) => rank(a) - rank(b))
  }
}

function rank(test: Test): number {
  return LONG_FIRST.indexOf(test.context.config.displayName?.name ?? "")
}
