import type { MailTransport } from "../types"

/** A reason of `VALUE_MESSAGES`. */
export type DeliveryProblem = "not_delivered" | "waits_for_transport" | "login_refused"

type Circumstances = {
  transport: MailTransport
  /** Elsewhere e-mails are meant to be read in the admin. */
  isProduction: boolean
  /** Whether the mail server refused the store's login the last time. */
  isLoginRefused: boolean
}

/** Why e-mails reach nobody although somebody should read them; null if nothing is known to be wrong. */
export const findDeliveryProblem = ({
  transport,
  isProduction,
  isLoginRefused,
}: Circumstances): DeliveryProblem | null => {
  if (transport === "smtp") return isLoginRefused ? "login_refused" : null
  if (!isProduction) return null
  return transport === "log" ? "not_delivered" : "waits_for_transport"
}
