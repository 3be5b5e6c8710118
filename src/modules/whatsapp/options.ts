import { z } from "@medusajs/framework/zod"
import { MUST_BE_E164, isE164 } from "../../shared/phone"
import { LanguageTag } from "../../shared/language-tag"
import { WHATSAPP_TRANSPORTS } from "./types"

/** Messages to the seller about orders and about requested and accepted quotes. */
export const whatsappOptions = {
  whatsapp: z
    .strictObject({
      /** Recipients, E.164; none by default. */
      seller_numbers: z.array(z.string().refine(isE164, { error: MUST_BE_E164 })).default([]),
      /** BCP 47; the first of `locales` by default. */
      locale: LanguageTag.optional(),
      /** The transport of the provider `notification-whatsapp`: it determines text limits and error codes. */
      transport: z.enum(WHATSAPP_TRANSPORTS).default("log"),
      /** The approved template, with six parameters, for recipients who haven't written for 24 hours. */
      template: z
        .strictObject({ name: z.string().min(1), language: z.string().min(2).default("fr") })
        .optional(),
      /** Beyond that number, orders for one recipient are merged into digests. */
      messages_per_minute: z.int().positive().default(5),
      /** For the webhook of Meta, `/hooks/whatsapp`. */
      cloud: z
        .strictObject({
          phone_number_id: z.string().regex(/^\d+$/),
          app_secret: z.string().min(1),
          verify_token: z.string().min(1),
        })
        .optional(),
      /** For the webhook of Twilio, `/hooks/whatsapp/twilio`. */
      twilio: z
        .strictObject({
          auth_token: z.string().min(1),
          /** The public address of the webhook without a query; Twilio's signature covers it. */
          webhook_url: z
            .url({ protocol: /^https?$/ })
            .regex(/^[^?#]*$/, "must have no query")
            .transform((url) => new URL(url).href),
        })
        .optional(),
    })
    .prefault({}),
}
