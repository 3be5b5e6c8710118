import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listResponse } from "../../http/query"
import { WhatsappMessagesQuery } from "./queries"
import { WhatsappMessageView } from "./views"

export type { WhatsappMessagesQuery } from "./queries"
export type { WhatsappMessageView } from "./views"

/** Messages to the seller, and the webhooks of Meta and Twilio. */
export const whatsappEndpoints = defineEndpoints({
  adminListWhatsappMessages: {
    summary: "List messages to the seller",
    method: "GET",
    path: "/admin/whatsapp-messages",
    access: "admin",
    query: WhatsappMessagesQuery,
    response: listResponse("whatsapp_messages", WhatsappMessageView),
  },
  adminResendWhatsappMessage: {
    summary: "Resend a message",
    description:
      "Possible for messages that failed or whose delivery is unknown; the latter may arrive twice. An order that was part of a digest gets a message of its own.",
    method: "POST",
    path: "/admin/whatsapp-messages/:id/resend",
    access: "admin",
    body: z.strictObject({}),
    response: z.strictObject({ whatsapp_message: WhatsappMessageView }),
    errors: ["not_found", "whatsapp_not_resendable"],
  },
  verifyWhatsappWebhook: {
    summary: "Verify the Meta webhook",
    method: "GET",
    path: "/hooks/whatsapp",
    access: "public",
    query: z.strictObject({
      "hub.mode": z.string().optional(),
      "hub.verify_token": z.string().optional(),
      "hub.challenge": z.string().optional(),
    }),
    contentType: "text/plain",
    response: z.string(),
    errors: ["forbidden"],
  },
  receiveWhatsappWebhook: {
    summary: "Receive the Meta webhook",
    method: "POST",
    path: "/hooks/whatsapp",
    access: "signed",
    body: z.looseObject({}),
    bodyLimit: "3mb",
    response: z.strictObject({ received: z.literal(true) }),
  },
  receiveTwilioWebhook: {
    summary: "Receive the Twilio webhook",
    method: "POST",
    path: "/hooks/whatsapp/twilio",
    access: "signed",
    query: z.looseObject({}),
    form: true,
    body: z.looseObject({}),
    contentType: "text/xml",
    response: z.string(),
  },
})

export type WhatsappEndpoints = typeof whatsappEndpoints
