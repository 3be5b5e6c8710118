import { PlatformError } from "../platform/platform-error"
import type { EInvoicePlatform } from "../platform/port"
import type { TransmitOutcome } from "../rules/transmission"
import type { TransmissionRow } from "./rows"

/** An invoice as it is sent. */
export type TransmittedInvoice = { number: string; siren: string; pdf: Buffer }

const BUYER_UNKNOWN: TransmitOutcome = {
  outcome: "stop",
  code: "buyer_unknown",
  detail: "The directory doesn't know the buyer's SIREN",
}

const later = ({ code, message, retry_after }: PlatformError): TransmitOutcome => ({
  outcome: "retry",
  code,
  detail: message,
  ...(retry_after !== undefined && { retry_after }),
})

/** Failures of the platform are outcomes. */
const catching = async (work: () => Promise<TransmitOutcome>): Promise<TransmitOutcome> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return error.isRefusal
      ? { outcome: "stop", code: error.code, detail: error.message }
      : later(error)
  }
}

/**
 * Hands an invoice over. Whatever an earlier attempt may have sent is looked up before it is sent again, and so is what the platform
 * refuses, since it refuses what it has already.
 */
export const transmit = async (
  platform: EInvoicePlatform,
  { tracking_id, attempts }: Pick<TransmissionRow, "tracking_id" | "attempts">,
  { number, siren, pdf }: TransmittedInvoice,
): Promise<TransmitOutcome> => {
  const find = async (): Promise<TransmitOutcome | null> => {
    const found = await platform.find(tracking_id)
    return found && { outcome: "sent", flow_id: found.flow_id }
  }
  const outcome = await catching(async () => {
    const found = attempts > 1 ? await find() : null
    if (found) return found
    if ((await platform.lookup(siren)) === false) return BUYER_UNKNOWN
    const flow_id = await platform.send({ name: `${number}.pdf`, pdf, tracking_id })
    return { outcome: "sent", flow_id }
  })
  if (outcome.outcome !== "stop" || outcome === BUYER_UNKNOWN) return outcome
  return catching(async () => (await find()) ?? outcome)
}
