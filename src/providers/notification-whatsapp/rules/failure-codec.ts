import { type SendFailure } from "../../../modules/whatsapp/types"

const PREFIX = "The WhatsApp message was not confirmed"

/**
 * Encodes a failed attempt as the message of an error: Medusa's notification module passes nothing else of a provider's
 * error on.
 */
export const encodeFailure = (failure: SendFailure): string => {
  const delay =
    failure.outcome === "retry" && failure.retry_after !== undefined
      ? ` after ${failure.retry_after} s`
      : ""
  return `${PREFIX} [${failure.outcome} ${failure.code}${delay}]: ${failure.detail}`
}

const PATTERN = new RegExp(
  String.raw`${PREFIX} \[(retry|stop|use_template|unknown) (\w+)(?: after (\d+) s)?\]: (.*)`,
)

/** Decodes the message of an error of `createNotifications`; null if it isn't one of this provider. */
export const decodeFailure = (message: string): SendFailure | null => {
  const [, outcome, code = "", seconds, detail = ""] = PATTERN.exec(message) ?? []
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
