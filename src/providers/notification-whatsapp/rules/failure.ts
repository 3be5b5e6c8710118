import { type SendFailure } from "../../../modules/whatsapp/types"

const HEAD = "The WhatsApp message was not confirmed"

/**
 * A failed attempt as one line. Medusa's notification module passes nothing on of a provider's error but its
 * message, so the line holds all of it.
 */
export const describeFailure = (failure: SendFailure): string => {
  const wait =
    failure.outcome === "retry" && failure.retry_after !== undefined
      ? ` after ${failure.retry_after} s`
      : ""
  return `${HEAD} [${failure.outcome} ${failure.code}${wait}]: ${failure.detail}`
}

const LINE = new RegExp(
  String.raw`${HEAD} \[(retry|stop|use_template|unknown) (\w+)(?: after (\d+) s)?\]: (.*)`,
)

/** The failure that an error of `createNotifications` tells of; null for one that isn't this provider's. */
export const failureIn = (message: string): SendFailure | null => {
  const [, outcome, code = "", seconds, detail = ""] = LINE.exec(message) ?? []
  switch (outcome) {
    case "retry":
      return { outcome, code, detail, ...(seconds && { retry_after: Number(seconds) }) }
    case "stop":
    case "use_template":
    case "unknown":
      return { outcome, code, detail }
    default:
      return null
  }
}
