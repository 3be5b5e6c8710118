import { whatsappEndpoints } from "../../../../../contracts/whatsapp"
import { route } from "../../../../../http/route"
import { retrieveMessage } from "../../../../../queries/whatsapp/messages"
import { resendMessageWorkflow } from "../../../../../workflows/whatsapp/resend-message"

export const POST = route(
  whatsappEndpoints.adminResendWhatsappMessage,
  async ({ scope, params: { id } }) => {
    await resendMessageWorkflow(scope).run({ input: { id } })
    return { whatsapp_message: await retrieveMessage(scope, id) }
  },
)
