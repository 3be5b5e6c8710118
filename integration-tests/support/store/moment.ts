/** Lets the clock of this realm stand at a moment while `work` lasts; timers go on. */
export const atMoment = async <T>(moment: string, work: () => Promise<T>): Promise<T> => {
  const RealDate = globalThis.Date
  const now = new RealDate(moment).getTime()
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], constructor) =>
      Reflect.construct(target, given.length > 0 ? given : [now], constructor) as object,
    get: (target, name) => (name === "now" ? () => now : Reflect.get(target, name)),
  })
  try {
    return await work()
  } finally {
    globalThis.Date = RealDate
  }
}
