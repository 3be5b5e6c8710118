import { whatsappService } from "../../../modules/whatsapp"
import type { WhatsappEndpoints } from "../../../contracts/whatsapp"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { ApiError } from "../../../http/errors"
import { meaningOfCloudCode } from "../../../providers/notification-whatsapp/rules/cloud-outcome"
import { readCloudWebhook } from "../../../providers/notification-whatsapp/rules/cloud-webhook"
import {
  challengeIn,
  isSignedByMeta,
} from "../../../providers/notification-whatsapp/rules/signature"
import { recordWebhookWorkflow } from "../../../workflows/whatsapp/record-webhook"

type Verify = WhatsappEndpoints["verifyWhatsappWebhook"]
type Receive = WhatsappEndpoints["receiveWhatsappWebhook"]

export const GET = (req: RequestOf<Verify>, res: ResponseOf<Verify>) => {
  const { cloud } = whatsappService(req.scope).options.whatsapp
  const challenge = challengeIn(req.validatedQuery, cloud?.verify_token)
  if (challenge === null) throw new ApiError("forbidden", "The token isn't that of this webhook")
  // What a stranger chose must not be taken for a page.
  res.type("text/plain").send(challenge)
}

export const POST = async (req: RequestOf<Receive>, res: ResponseOf<Receive>) => {
  const { cloud } = whatsappService(req.scope).options.whatsapp
  const signature = req.get("x-hub-signature-256")
  if (!cloud || !req.rawBody || !isSignedByMeta(req.rawBody, signature, cloud.app_secret)) {
    throw new ApiError("unauthorized", "The signature is not Meta's")
  }
  const { statuses, inbound } = readCloudWebhook(req.validatedBody, cloud.phone_number_id)
  const input = {
    statuses: statuses.map((report) => ({
      ...report,
      meaning: meaningOfCloudCode(Number(report.error_code), "text") ?? ("stop" as const),
    })),
    inbound,
  }
  await recordWebhookWorkflow(req.scope).run({ input })
  res.json({ received: true })
}
