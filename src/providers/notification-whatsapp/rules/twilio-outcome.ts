import { type CodeMeaning, type SendOutcome } from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import type { OutboundMessage } from "../types"
import { type AnswerFormat, type Exchange, outcomeOf, ProviderId } from "./answer"

/** Too many requests or messages, queues that are full, an error of the channel's own. */
const TRANSIENT = new Set([14107, 20429, 20500, 20503, 30001, 63012, 63018, 63038])

/**
 * Credentials, addresses, sender, content or recipient; beyond these, an answer's HTTP status decides.
 * 30007 is a filter, 63024 a recipient without WhatsApp, 63027 a template that doesn't exist.
 */
const PERMANENT = new Set([
  20003, 20404, 21211, 21212, 21609, 21617, 21619, 21655, 21656, 21658, 21910, 30007, 63003, 63005,
  63007, 63013, 63020, 63021, 63024, 63027, 63028, 63032,
])

const OUTSIDE_WINDOW = 63016

/**
 * What an error code of Twilio means, from an answer or in a status; undefined for one that isn't in the
 * table. A template is switched to once: for one that meets a closed window too, the code is final.
 * https://www.twilio.com/docs/api/errors
 */
export const meaningOfTwilioCode = (
  code: number,
  kind: OutboundMessage["kind"],
): CodeMeaning | undefined => {
  if (code === OUTSIDE_WINDOW) return kind === "text" ? "use_template" : "stop"
  if (TRANSIENT.has(code)) return "retry"
  return PERMANENT.has(code) ? "stop" : undefined
}

const Success = z.looseObject({ sid: ProviderId })

const Refusal = z.looseObject({ code: z.number().int(), message: z.string().catch("") })

const formatFor = (kind: OutboundMessage["kind"]): AnswerFormat => ({
  idOf: (body) => Success.safeParse(body).data?.sid ?? null,
  refusalOf: (body, byStatus) => {
    const error = Refusal.safeParse(body).data
    if (!error) return null
    return {
      code: String(error.code),
      detail: error.message,
      meaning: meaningOfTwilioCode(error.code, kind) ?? byStatus,
    }
  },
})

/** The outcome of an attempt by Twilio's answer, or the lack of one. */
export const twilioOutcomeOf = (
  exchange: Exchange,
  kind: OutboundMessage["kind"],
  now: Date = new Date(),
): SendOutcome => outcomeOf(formatFor(kind), exchange, now)
