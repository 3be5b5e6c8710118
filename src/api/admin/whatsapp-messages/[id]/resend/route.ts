import type { WhatsappEndpoints } from "../../../../../contracts/whatsapp"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveMessage } from "../../../../../queries/whatsapp/messages"
import { resendMessageWorkflow } from "../../../../../workflows/whatsapp/resend-message"

type E = WhatsappEndpoints["adminResendWhatsappMessage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await resendMessageWorkflow(req.scope).run({ input: { id } })
  res.json({ whatsapp_message: await retrieveMessage(req.scope, id) })
}
