import { randomInt } from "node:crypto"
import type { Test } from "@jest/test-result"
import Sequencer from "@jest/test-sequencer"
import { shuffled } from "./shuffled"

const LONG_FIRST = ["start", "e2e", "contract", "own-server", "http", "modules", "unit"]

/**
 * The suites that start whole stores go first, so that none of them is left alone at the end. With TEST_ORDER_SEED files
 * come in an order of chance, which the same seed repeats; `random` draws one.
 */
export default class TestSequencer extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const { TEST_ORDER_SEED: given } = process.env
    if (given) return inRandomOrder(tests, given === "random" ? randomInt(2 ** 31) : Number(given))
    const byDuration = await super.sort(tests)
    return byDuration.toSorted((a, b) => rank(a) - rank(b))
  }
}

function inRandomOrder(tests: Test[], seed: number): Test[] {
  if (!Number.isInteger(seed)) throw new Error("TEST_ORDER_SEED must be a whole number or `random`")
  process.stdout.write(`Files in random order: TEST_ORDER_SEED=${seed}\n`)
  return shuffled(
    tests.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    seed,
  )
}

function rank(test: Test): number {
  return LONG_FIRST.indexOf(test.context.config.displayName?.name ?? "")
}
