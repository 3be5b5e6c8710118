import type { MedusaContainer, NotificationTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { whatsappService } from "../../modules/whatsapp"
import { messageText } from "../../modules/whatsapp/rules/message-text"
import { referenceOf } from "../../modules/whatsapp/rules/reference"
import { templateParameters } from "../../modules/whatsapp/rules/template-parameters"
import type { Claim } from "../../modules/whatsapp/service"
import type { SendFailure, SendOutcome } from "../../modules/whatsapp/types"
import { failureIn } from "../../providers/notification-whatsapp/rules/failure"
import { noticeOf } from "../../queries/whatsapp/notice"
import type { OrderReader } from "../../queries/whatsapp/order-reader"

const GONE: SendFailure = {
  outcome: "stop",
  code: "subject_missing",
  detail: "What the message is about has been deleted",
}

const NOT_PREPARED: SendFailure = {
  outcome: "retry",
  code: "not_prepared",
  detail: "The text could not be made",
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

type Notification = NotificationTypes.CreateNotificationDTO

/** Nothing of it reaches anybody: whatever fails here may be tried again. */
const prepare = async (
  container: MedusaContainer,
  claim: Claim,
  orders: OrderReader,
): Promise<Notification | SendFailure> => {
  const { message, isWindowOpen } = claim
  try {
    const notice = await noticeOf(container, claim, orders)
    if (!notice) return GONE
    const { options, textLimit } = whatsappService(container)
    const { transport, template } = options.whatsapp
    const needsTemplate =
      template && transport !== "log" && (message.template_only || !isWindowOpen)
    return {
      to: message.to,
      channel: "whatsapp",
      template: template?.name ?? message.kind,
      // Medusa keeps no second try under one key, so each attempt has its own.
      idempotency_key: `whatsapp:${referenceOf(message)}`,
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
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The text of the WhatsApp message ${message.id} can't be made`, error as Error)
    return NOT_PREPARED
  }
}

/** Makes the message's text from what it is about now, and hands it to Medusa's notification module. */
export const sendMessage = async (
  container: MedusaContainer,
  claim: Claim,
  orders: OrderReader,
): Promise<SendOutcome> => {
  const prepared = await prepare(container, claim, orders)
  if ("outcome" in prepared) return prepared
  try {
    const { external_id } = await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications(prepared)
    return { outcome: "sent", id: external_id ?? "" }
  } catch (error) {
    return outcomeOf(error)
  }
}
