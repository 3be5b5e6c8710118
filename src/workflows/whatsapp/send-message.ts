import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { messageText } from "../../modules/whatsapp/rules/message-text"
import { referenceOf } from "../../modules/whatsapp/rules/reference"
import { templateParameters } from "../../modules/whatsapp/rules/template-parameters"
import type { Claim } from "../../modules/whatsapp/service"
import type { SendOutcome } from "../../modules/whatsapp/types"
import { failureIn } from "../../providers/notification-whatsapp/rules/failure"
import { noticeOf } from "../../queries/whatsapp/notice"
import { serviceOf } from "../../queries/whatsapp/parts"
import type { OrdersById } from "../../queries/whatsapp/sales"

const GONE: SendOutcome = {
  outcome: "stop",
  code: "order_missing",
  detail: "What the message is about has been deleted",
}

/** Of Medusa's notification module, before it calls any provider. */
const NO_PROVIDER = /could not find a notification provider|is not enabled/i

const outcomeOf = (error: unknown): SendOutcome => {
  const text = error instanceof Error ? error.message : String(error)
  const failure = failureIn(text)
  if (failure) return failure
  return NO_PROVIDER.test(text)
    ? { outcome: "stop", code: "no_provider", detail: "No provider sends on the channel whatsapp" }
    : // The database may have failed behind a message that was sent.
      { outcome: "unknown", code: "interrupted", detail: "The attempt was interrupted" }
}

/**
 * Makes the message's text from what it is about now, and hands it to Medusa's notification module.
 * @param read orders that were read already
 */
export const sendMessage = async (
  container: MedusaContainer,
  claim: Claim,
  read: OrdersById,
): Promise<SendOutcome> => {
  const { message, isWindowOpen } = claim
  const notice = await noticeOf(container, claim, read)
  if (!notice) return GONE
  const { options, textLimit } = serviceOf(container)
  const { transport, template } = options.whatsapp
  const needsTemplate = template && (message.template_only || !isWindowOpen) && transport !== "log"
  try {
    const { external_id } = await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: message.to,
      channel: "whatsapp",
      template: template?.name ?? message.kind,
      // Medusa keeps no second try under one key, so each attempt has its own.
      idempotency_key: `whatsapp:${message.id}:${message.attempts}`,
      resource_id: message.order_id ?? message.quote_id ?? message.id,
      resource_type: message.order_id ? "order" : message.quote_id ? "quote" : "whatsapp_message",
      ...(!needsTemplate && { content: { text: messageText(notice, textLimit) } }),
      data: {
        reference: referenceOf(message),
        ...(template && {
          language: template.language,
          parameters: templateParameters(notice),
        }),
      },
    })
    return { outcome: "sent", id: external_id ?? "" }
  } catch (error) {
    return outcomeOf(error)
  }
}
