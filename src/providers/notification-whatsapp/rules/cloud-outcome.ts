import { type CodeMeaning, type SendOutcome } from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import type { OutboundMessage } from "../types"
import { type AnswerFormat, type Exchange, outcomeOf, ProviderId } from "./answer"

/** Overloaded, down or rate limited. */
const TRANSIENT = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131056, 133004])

/** Token, permissions, account, payment, recipient or the request itself. */
const PERMANENT = new Set([3, 10, 100, 190, 368, 131026, 131031, 131042, 131048])

const OUTSIDE_WINDOW = 131047

/** A permission (200-299) or a template (132xxx). */
const isPermanent = (code: number): boolean =>
  PERMANENT.has(code) || (code >= 200 && code <= 299) || Math.floor(code / 1000) === 132

/**
 * What an error code of Meta means, from an answer or in a status; undefined for one that isn't in the table.
 * A template is switched to once: for one that meets a closed window too, the code is final.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const meaningOfCloudCode = (
  code: number,
  kind: OutboundMessage["kind"],
): CodeMeaning | undefined => {
  if (code === OUTSIDE_WINDOW) return kind === "text" ? "use_template" : "stop"
  if (TRANSIENT.has(code)) return "retry"
  return isPermanent(code) ? "stop" : undefined
}

const Success = z.looseObject({ messages: z.array(z.looseObject({ id: ProviderId })).min(1) })

const Refusal = z.looseObject({
  error: z.looseObject({
    code: z.number().int(),
    message: z.string().catch(""),
    is_transient: z.boolean().optional().catch(undefined),
    error_data: z.looseObject({ details: z.string() }).optional().catch(undefined),
  }),
})

const formatFor = (kind: OutboundMessage["kind"]): AnswerFormat => ({
  idOf: (body) => Success.safeParse(body).data?.messages[0]?.id ?? null,
  refusalOf: (body, byStatus) => {
    const error = Refusal.safeParse(body).data?.error
    if (!error) return null
    const { code, message, is_transient, error_data } = error
    const unlisted = is_transient ? "retry" : byStatus
    return {
      code: String(code),
      detail: [message, error_data?.details].filter(Boolean).join(": "),
      meaning: meaningOfCloudCode(code, kind) ?? unlisted,
    }
  },
})

/** The outcome of an attempt by Meta's answer, or the lack of one. */
export const cloudOutcomeOf = (
  exchange: Exchange,
  kind: OutboundMessage["kind"],
  now: Date = new Date(),
): SendOutcome => outcomeOf(formatFor(kind), exchange, now)
