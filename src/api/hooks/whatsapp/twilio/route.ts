import type { WhatsappEndpoints } from "../../../../contracts/whatsapp"
import { DomainError } from "../../../../errors"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { whatsappService } from "../../../../modules/whatsapp"
import { isTwilioSignatureValid } from "../../../../providers/notification-whatsapp/rules/signature"
import { meaningOfTwilioCode } from "../../../../providers/notification-whatsapp/rules/twilio-outcome"
import { parseTwilioWebhook } from "../../../../providers/notification-whatsapp/rules/twilio-webhook"
import { recordWebhookWorkflow } from "../../../../workflows/whatsapp/record-webhook"

type E = WhatsappEndpoints["receiveTwilioWebhook"]

/** The query with its question mark as it was sent; empty if there is none. */
const rawQueryOf = (url: string): string => /\?.*$/s.exec(url)?.[0] ?? ""

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { twilio } = whatsappService(req.scope).options.whatsapp
  const form = req.validatedBody as Record<string, string | string[]>
  const isSigned =
    twilio &&
    isTwilioSignatureValid(
      {
        // Twilio signs the public address, which behind a proxy isn't that of the request.
        url: twilio.webhook_url + rawQueryOf(req.originalUrl),
        form,
        signature: req.get("x-twilio-signature"),
      },
      twilio.auth_token,
    )
  if (!isSigned) throw new DomainError("unauthorized.webhook_signature", { provider: "Twilio" })
  const { statuses, inbound, users } = parseTwilioWebhook(form, req.validatedQuery, new Date())
  const input = {
    statuses: statuses.map((report) => ({
      ...report,
      meaning: meaningOfTwilioCode(Number(report.error_code), "text") ?? ("stop" as const),
    })),
    inbound,
    users,
  }
  await recordWebhookWorkflow(req.scope).run({ input })
  // Twilio expects the reply to an inbound message here: none.
  res.type("text/xml").send("<Response/>")
}
