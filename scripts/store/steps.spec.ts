import { Steps } from "./steps"

describe("the steps", () => {
  const lines: string[] = []
  const out = { isTTY: false, write: (text: string) => lines.push(text) }
  const steps = new Steps(out as unknown as NodeJS.WriteStream)

  beforeEach(() => {
    lines.length = 0
  })

  it("show a line with the time when one ends, and hand on its result", async () => {
    await expect(steps.run("Database", () => Promise.resolve(7))).resolves.toBe(7)
    expect(lines).toEqual([expect.stringMatching(/^✔ Database +0\.0 s\n$/)])
  })

  it("show what the step has to say instead of the time", async () => {
    await steps.run(
      "Migrations",
      () => Promise.resolve("up to date"),
      (remark) => remark,
    )
    expect(lines).toEqual([expect.stringMatching(/^✔ Migrations +up to date\n$/)])
  })

  it("leave the words to the failure when one fails", async () => {
    await expect(
      steps.run("Database", () => Promise.reject(new Error("no answer"))),
    ).rejects.toThrow("no answer")
    expect(lines).toEqual([])
  })
})
