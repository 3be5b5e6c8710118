import { keepRenewed } from "./keep-renewed"

const SECOND = 1000

describe("A lease", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const holdFor = async (seconds: number, renew: () => Promise<boolean>, stopAt = Infinity) => {
    const failures: string[] = []
    const stop = keepRenewed({
      renew,
      intervalMs: 3 * SECOND,
      longestMs: 60 * SECOND,
      onError: ({ message }) => failures.push(message),
    })
    for (let second = 1; second <= seconds; second += 1) {
      await jest.advanceTimersByTimeAsync(SECOND)
      if (second === stopAt) stop()
    }
    return failures
  }

  it("is renewed until its holder stops", async () => {
    const renew = jest.fn(async () => true)
    await holdFor(30, renew, 10)
    expect(renew).toHaveBeenCalledTimes(3)
  })

  it("is renewed until there is nothing left to renew", async () => {
    let left = 2
    const renew = jest.fn(async () => left-- > 0)
    await holdFor(30, renew)
    expect(renew).toHaveBeenCalledTimes(3)
  })

  it("is renewed again after a failure, and never for longer than anybody works", async () => {
    const renew = jest.fn(async () => true).mockRejectedValueOnce(new Error("gone"))
    expect(await holdFor(300, renew)).toEqual(["gone"])
    expect(renew).toHaveBeenCalledTimes(20)
  })
})
