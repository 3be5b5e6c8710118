import { whatsappService } from "../../../../modules/whatsapp"
import type { WhatsappEndpoints } from "../../../../contracts/whatsapp"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { ApiError } from "../../../../http/errors"
import { isSignedByTwilio } from "../../../../providers/notification-whatsapp/rules/signature"
import { meaningOfTwilioCode } from "../../../../providers/notification-whatsapp/rules/twilio-outcome"
import { readTwilioWebhook } from "../../../../providers/notification-whatsapp/rules/twilio-webhook"
import { recordWebhookWorkflow } from "../../../../workflows/whatsapp/record-webhook"

type E = WhatsappEndpoints["receiveTwilioWebhook"]

/** With its question mark, as it was called; empty where there is none. */
const rawQueryOf = (url: string): string => /\?.*$/s.exec(url)?.[0] ?? ""

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { twilio } = whatsappService(req.scope).options.whatsapp
  const form = req.validatedBody as Record<string, string | string[]>
  const isSigned =
    twilio &&
    isSignedByTwilio(
      {
        // Behind a proxy the store isn't called by the address that Twilio signs.
        url: twilio.webhook_url + rawQueryOf(req.originalUrl),
        form,
        signature: req.get("x-twilio-signature"),
      },
      twilio.auth_token,
    )
  if (!isSigned) throw new ApiError("unauthorized", "The signature is not Twilio's")
  const { statuses, inbound } = readTwilioWebhook(form, req.validatedQuery, new Date())
  const input = {
    statuses: statuses.map((report) => ({
      ...report,
      meaning: meaningOfTwilioCode(Number(report.error_code), "text") ?? ("stop" as const),
    })),
    inbound,
  }
  await recordWebhookWorkflow(req.scope).run({ input })
  // To a message of somebody Twilio expects what to answer them: nothing.
  res.type("text/xml").send("<Response/>")
}
