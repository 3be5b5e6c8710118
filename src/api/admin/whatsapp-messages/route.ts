import type { WhatsappEndpoints } from "../../../contracts/whatsapp"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listMessages } from "../../../queries/whatsapp/messages"

type E = WhatsappEndpoints["adminListWhatsappMessages"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { limit, offset } = req.validatedQuery
  res.json({ ...(await listMessages(req.scope, req.validatedQuery)), limit, offset })
}
