import { timingLines } from "./timings"

const file = (suite: string, path: string, tests: number, milliseconds: number) => ({
  suite,
  path,
  tests,
  milliseconds,
})

describe("Whoever waited for the tests", () => {
  it("reads where the time went, by suite and by file, the longest first", () => {
    const files = [
      file("unit", "src/a.spec.ts", 5, 400),
      file("http", "http/b.spec.ts", 2, 9_000),
      file("http", "http/c.spec.ts", 3, 21_540),
    ]
    expect(timingLines(files)).toEqual([
      "Time by suite, the work of all workers together:",
      "   30.5 s  http (2 files, 5 tests)",
      "    0.4 s  unit (1 files, 5 tests)",
      "The 3 slowest files:",
      "   21.5 s  http/c.spec.ts",
      "    9.0 s  http/b.spec.ts",
      "    0.4 s  src/a.spec.ts",
    ])
  })

  it("reads of no more than ten files", () => {
    const files = Array.from({ length: 30 }, (_, n) => file("unit", `${n}.spec.ts`, 1, n))
    expect(timingLines(files)).toHaveLength(3 + 10)
  })
})
