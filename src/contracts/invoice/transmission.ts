import { z } from "@medusajs/framework/zod"
import { LIFECYCLE_CODES, TRANSMISSION_STATUSES } from "../../modules/invoice/types"

const moment = z.iso.datetime()

const lifecycle = z.enum(LIFECYCLE_CODES)

/** An invoice on its way to the platform. */
export const InvoiceTransmission = z
  .strictObject({
    id: z.string(),
    status: z.enum(TRANSMISSION_STATUSES).meta({
      description:
        "`sent`: the platform has it; `failed`: the platform refused it, or couldn't be reached for two days",
    }),
    tracking_id: z.string().meta({ description: "What the platform knows it by" }),
    flow_id: z.string().nullable().meta({ description: "The platform's id" }),
    attempts: z.number().int(),
    next_attempt_at: moment.nullable(),
    sent_at: moment.nullable(),
    error_code: z.string().nullable(),
    error: z.string().nullable(),
    lifecycle: lifecycle.nullable().meta({
      description:
        "The furthest status of its life cycle (XP Z12-012), which never goes back: 200 deposited, 205 approved, 207 disputed, 210 refused, 212 collected, 213 rejected",
    }),
    statuses: z
      .strictObject({ code: lifecycle, occurred_at: moment, reason: z.string().nullable() })
      .array()
      .meta({ description: "All that the platform told, in the order in which it happened" }),
  })
  .meta({ id: "InvoiceTransmission" })
export type InvoiceTransmission = z.output<typeof InvoiceTransmission>
