import { makeGate } from "./gate"

describe("who presses a button", () => {
  it("twice while it works, starts the work once", async () => {
    const { pass } = makeGate()
    const work = jest.fn(() => Promise.resolve())
    await Promise.all([pass(work), pass(work)])
    expect(work).toHaveBeenCalledTimes(1)
  })

  it("again once it is done, or has failed, starts it again", async () => {
    const { pass } = makeGate()
    const work = jest.fn(() => Promise.reject(new Error("refused")))
    await expect(pass(work)).rejects.toThrow("refused")
    await expect(pass(work)).rejects.toThrow("refused")
    await pass(() => Promise.resolve())
    expect(work).toHaveBeenCalledTimes(2)
  })

  it("on the way out of the page, starts nothing any more", async () => {
    const { pass, close } = makeGate()
    const work = jest.fn(() => Promise.resolve())
    await pass(() => {
      close()
      return work()
    })
    await pass(work)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
