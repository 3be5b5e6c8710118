import type { CloudOptions } from "../options"
import { cloudOutcomeOf } from "../rules/cloud-outcome"
import { validateMessage } from "../rules/message"
import type { OutboundMessage, Transport } from "../types"
import { post } from "./exchange"

const contentOf = (message: OutboundMessage) => {
  if (message.kind === "text") {
    return { type: "text", text: { body: message.text, preview_url: false } }
  }
  const { name, language, parameters } = message.template
  const body = {
    type: "body",
    parameters: parameters.map((text) => ({ type: "text", text })),
  }
  return {
    type: "template",
    template: {
      name,
      language: { code: language },
      ...(parameters.length > 0 && { components: [body] }),
    },
  }
}

/**
 * Meta's Graph API.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 */
export const cloudTransport = (
  { api_url, api_version, phone_number_id, access_token }: CloudOptions,
  timeoutMs: number,
): Transport => ({
  send: async (message) =>
    validateMessage(message, "cloud") ??
    cloudOutcomeOf(
      await post({
        url: `${api_url.replace(/\/+$/, "")}/${api_version}/${phone_number_id}/messages`,
        headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
        body: JSON.stringify({
          messaging_product: "whatsapp",
          recipient_type: "individual",
          to: message.to,
          ...contentOf(message),
          ...(message.reference && { biz_opaque_callback_data: message.reference }),
        }),
        secret: access_token,
        timeoutMs,
      }),
      message.kind,
    ),
})
