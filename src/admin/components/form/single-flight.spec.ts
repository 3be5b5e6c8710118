import { makeSingleFlight } from "./single-flight"

describe("who presses a button", () => {
  it("twice while it works, starts the work once", async () => {
    const { run } = makeSingleFlight()
    const work = jest.fn(() => Promise.resolve())
    await Promise.all([run(work), run(work)])
    expect(work).toHaveBeenCalledTimes(1)
  })

  it("again once it is done, or has failed, starts it again", async () => {
    const { run } = makeSingleFlight()
    const work = jest.fn(() => Promise.reject(new Error("refused")))
    await expect(run(work)).rejects.toThrow("refused")
    await expect(run(work)).rejects.toThrow("refused")
    await run(() => Promise.resolve())
    expect(work).toHaveBeenCalledTimes(2)
  })

  it("on the way out of the page, starts nothing any more", async () => {
    const { run, close } = makeSingleFlight()
    const work = jest.fn(() => Promise.resolve())
    await run(() => {
      close()
      return work()
    })
    await run(work)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
