import { type SendFailure } from "../../../modules/whatsapp/types"
import type { TwilioOptions } from "../options"
import { validateMessage } from "../rules/message"
import { twilioOutcomeOf } from "../rules/twilio-outcome"
import { statusCallbackOf } from "../rules/twilio-webhook"
import type { OutboundMessage, Transport } from "../types"
import { post } from "./exchange"

const NO_TEMPLATE: SendFailure = {
  outcome: "stop",
  code: "no_template",
  detail: "Twilio needs the content_sid of the template",
}

const contentOf = (message: OutboundMessage, contentSid = ""): Record<string, string> => {
  if (message.kind === "text") return { Body: message.text }
  const { parameters } = message.template
  const variables = Object.fromEntries(parameters.map((text, index) => [index + 1, text]))
  return { ContentSid: contentSid, ContentVariables: JSON.stringify(variables) }
}

/** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export const twilioTransport = (options: TwilioOptions, timeoutMs: number): Transport => {
  const { api_url, account_sid, auth_token, from, content_sid, status_callback_url } = options
  const credentials = Buffer.from(`${account_sid}:${auth_token}`).toString("base64")
  const submit = (message: OutboundMessage) =>
    post({
      url: `${api_url.replace(/\/+$/, "")}/2010-04-01/Accounts/${account_sid}/Messages.json`,
      headers: {
        authorization: `Basic ${credentials}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({
        To: `whatsapp:${message.to}`,
        From: `whatsapp:${from}`,
        ...contentOf(message, content_sid),
        ...(status_callback_url && {
          StatusCallback: statusCallbackOf(status_callback_url, message.reference),
        }),
      }).toString(),
      secret: auth_token,
      timeoutMs,
    })
  return {
    send: async (message) => {
      const refusal = validateMessage(message, "twilio")
      if (refusal) return refusal
      if (message.kind === "template" && !content_sid) return NO_TEMPLATE
      return twilioOutcomeOf(await submit(message), message.kind)
    },
  }
}
