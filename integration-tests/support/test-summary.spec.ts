import { missing } from "./requires"
import { countsOf, skipsByReason } from "./test-summary"

const results = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    {
      testResults: [
        { status: "passed", fullName: "a buyer sees a barrel" },
        { status: "pending", fullName: `an admin ${missing("a Chromium")} edits a barrel` },
        { status: "pending", fullName: `an admin ${missing("a Chromium")} adds a barrel` },
      ],
    },
    { testResults: [{ status: "todo", fullName: "later" }] },
  ],
}

describe("the summary of a test run", () => {
  it("counts a file that did not load as a failure, and a todo as skipped", () => {
    expect(countsOf(results)).toEqual({ passed: 3, failed: 2, skipped: 3 })
  })

  it("groups the skipped tests by what was missing", () => {
    const skips = skipsByReason(results)
    expect([...skips.keys()]).toEqual([
      "this machine has not got a Chromium",
      "left out by the test itself or the command line",
    ])
    expect(skips.get("this machine has not got a Chromium")).toHaveLength(2)
  })
})
