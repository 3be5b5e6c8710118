import type { WhatsappEndpoints } from "../../../contracts/whatsapp"
import { DomainError } from "../../../errors"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { whatsappService } from "../../../modules/whatsapp"
import { meaningOfCloudCode } from "../../../providers/notification-whatsapp/rules/cloud-outcome"
import { parseCloudWebhook } from "../../../providers/notification-whatsapp/rules/cloud-webhook"
import {
  verifyChallenge,
  isMetaSignatureValid,
} from "../../../providers/notification-whatsapp/rules/signature"
import { recordWebhookWorkflow } from "../../../workflows/whatsapp/record-webhook"

type Verify = WhatsappEndpoints["verifyWhatsappWebhook"]
type Receive = WhatsappEndpoints["receiveWhatsappWebhook"]

export const GET = (req: RequestOf<Verify>, res: ResponseOf<Verify>) => {
  const { cloud } = whatsappService(req.scope).options.whatsapp
  const challenge = verifyChallenge(req.validatedQuery, cloud?.verify_token)
  if (challenge === null) throw new DomainError("forbidden.webhook_token")
  // The caller chose this text: it must not be rendered as a page.
  res.type("text/plain").send(challenge)
}

export const POST = async (req: RequestOf<Receive>, res: ResponseOf<Receive>) => {
  const { cloud } = whatsappService(req.scope).options.whatsapp
  const signature = req.get("x-hub-signature-256")
  if (!cloud || !req.rawBody || !isMetaSignatureValid(req.rawBody, signature, cloud.app_secret)) {
    throw new DomainError("unauthorized.webhook_signature", { provider: "Meta" })
  }
  const { statuses, inbound, users } = parseCloudWebhook(req.validatedBody, cloud.phone_number_id)
  const input = {
    statuses: statuses.map((report) => ({
      ...report,
      meaning: meaningOfCloudCode(Number(report.error_code), "text") ?? ("stop" as const),
    })),
    inbound,
    users,
  }
  await recordWebhookWorkflow(req.scope).run({ input })
  res.json({ received: true })
}
