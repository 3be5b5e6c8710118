import type { SendFailure } from "../types"

/** What nodemailer throws. */
export type SmtpError = Error & {
  /** Nodemailer's: "EENVELOPE". */
  code?: string
  /** The SMTP command that failed: "RCPT TO". */
  command?: string
  /** SMTP reply code. */
  responseCode?: number
  /** The server's words. */
  response?: string
}

type Attempt = {
  to: string
  /** Whether anything of the message itself was given to the server. */
  wasBodySent: boolean
}

const MAX_DETAIL_LENGTH = 500

/** One line without the address. */
const detailOf = ({ response, message }: SmtpError, to: string): string => {
  const text = (response ?? message).replace(/[\s\p{Cc}]+/gu, " ").trim()
  const address = to.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  return text.replace(new RegExp(address, "gi"), "•••").slice(0, MAX_DETAIL_LENGTH)
}

/** Enhanced status code (RFC 3463) behind the reply code: "5.1.1". */
const enhancedCodeOf = ({ response = "" }: SmtpError): string | null =>
  /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null

/** Codes by which nodemailer says that the server wants another login. */
const LOGIN_ERRORS = ["EAUTH", "ENOAUTH", "EOAUTH2"]

const isLoginRefused = ({ code = "", responseCode = 0 }: SmtpError): boolean =>
  // 454: can't check it for the moment. 530: wants one first (RFC 4954).
  (LOGIN_ERRORS.includes(code) && !isTemporary(responseCode)) || responseCode === 530

const isTemporary = (responseCode: number): boolean => responseCode >= 400 && responseCode < 500

const isPermanent = (responseCode: number): boolean => responseCode >= 500 && responseCode < 600

/** Whether the server says that there is no such mailbox, rather than that it doesn't like the sender (5.7). */
const isUnknownAddress = (error: SmtpError): boolean => {
  if (error.command !== "RCPT TO" || ![550, 551, 553].includes(error.responseCode ?? 0))
    return false
  const enhanced = enhancedCodeOf(error)
  return enhanced === null || enhanced.startsWith("5.1.") || enhanced === "5.2.1"
}

/** Errors about the message that nodemailer finds itself: no valid recipient, larger than the server wants. */
const REFUSED_UNSENT = ["EENVELOPE", "EMESSAGE"]

/**
 * What an error of nodemailer's means for the message. Once anything of the message was given to the server, only its reply
 * tells that it didn't take it.
 */
export const smtpOutcomeOf = (error: SmtpError, { to, wasBodySent }: Attempt): SendFailure => {
  const { code = "", responseCode = 0 } = error
  const failure = {
    code: responseCode ? String(responseCode) : code.toLowerCase() || "not_prepared",
    detail: detailOf(error, to),
  }
  if (isLoginRefused(error)) return { ...failure, outcome: "paused" }
  if (isTemporary(responseCode)) return { ...failure, outcome: "retry" }
  if (isPermanent(responseCode)) {
    return { ...failure, outcome: "stop", ...(isUnknownAddress(error) && { suppresses: true }) }
  }
  if (wasBodySent) return { ...failure, outcome: "unknown" }
  return { ...failure, outcome: REFUSED_UNSENT.includes(code) ? "stop" : "retry" }
}
