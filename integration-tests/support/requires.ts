/** Says in a title what a skipped suite lacked; the reporter lists these at the end of the run. */
export const missing = (what: string) => `[missing: ${what}]`

const missingPattern = /\[missing: ([^\]]+)\]/

export function whatIsMissing(title: string): string | undefined {
  return missingPattern.exec(title)?.[1]
}

type Suite = (name: string, body: () => void) => void

/** `describe` where the machine has what the suite needs, and a named, counted skip where not. */
export function describeWhen(present: unknown, what: string): Suite {
  return (name, body) => {
    if (present) describe(name, body)
    else describe.skip(`${name} ${missing(what)}`, body)
  }
}

/** The browser's path is in `TEST_CHROMIUM_PATH`. */
export const describeWithBrowser = describeWhen(process.env.TEST_CHROMIUM_PATH, "a Chromium")

/** The server's address is in `TEST_REDIS_URL`. */
export const describeWithRedis = describeWhen(process.env.TEST_REDIS_URL, "a Redis server")
