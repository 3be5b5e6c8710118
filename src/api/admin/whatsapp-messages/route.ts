import { whatsappEndpoints } from "../../../contracts/whatsapp"
import { listRoute } from "../../../http/route"
import { listMessages } from "../../../queries/whatsapp/messages"

export const GET = listRoute(
  whatsappEndpoints.adminListWhatsappMessages,
  ({ scope, validatedQuery }) => listMessages(scope, validatedQuery),
)
