import type { MedusaContainer, NotificationTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { isNotificationProviderMissing } from "../../errors"
import { whatsappService } from "../../modules/whatsapp"
import { messageText } from "../../modules/whatsapp/rules/message-text"
import { referenceOf } from "../../modules/whatsapp/rules/reference"
import { templateParameters } from "../../modules/whatsapp/rules/template-parameters"
import type { LeasedMessage } from "../../modules/whatsapp/service"
import type { SendFailure, SendOutcome } from "../../modules/whatsapp/types"
import { decodeFailure } from "../../providers/notification-whatsapp/rules/failure-codec"
import { loadNotification } from "../../queries/whatsapp/notification"
import type { OrderLoader } from "../../queries/whatsapp/order-loader"

const SUBJECT_MISSING: SendFailure = {
  outcome: "stop",
  code: "subject_missing",
  detail: "What the message is about has been deleted",
}

const NOT_PREPARED: SendFailure = {
  outcome: "retry",
  code: "not_prepared",
  detail: "The text could not be rendered",
}

const outcomeOf = (error: unknown): SendOutcome => {
  const text = error instanceof Error ? error.message : String(error)
  const failure = decodeFailure(text)
  if (failure) return failure
  return isNotificationProviderMissing(error)
    ? { outcome: "stop", code: "no_provider", detail: "No provider sends on the channel whatsapp" }
    : // The database may have failed after the message was sent.
      { outcome: "unknown", code: "interrupted", detail: "The attempt was interrupted" }
}

type NotificationInput = NotificationTypes.CreateNotificationDTO

/** Renders the message. Nothing has been sent yet, so any failure can be retried. */
const prepare = async (
  container: MedusaContainer,
  lease: LeasedMessage,
  orders: OrderLoader,
): Promise<NotificationInput | SendFailure> => {
  const { message, isWindowOpen } = lease
  try {
    const notification = await loadNotification(container, lease, orders)
    if (!notification) return SUBJECT_MISSING
    const { options, textLimit } = whatsappService(container)
    const { transport, template } = options.whatsapp
    const needsTemplate =
      template && transport !== "log" && (message.template_only || !isWindowOpen)
    return {
      to: message.to,
      channel: "whatsapp",
      template: template?.name ?? message.kind,
      // Medusa creates no second notification for a key, so each attempt has its own.
      idempotency_key: `whatsapp:${referenceOf(message)}`,
      resource_id: message.order_id ?? message.quote_id ?? message.id,
      resource_type: message.order_id ? "order" : message.quote_id ? "quote" : "whatsapp_message",
      ...(!needsTemplate && { content: { text: messageText(notification, textLimit) } }),
      data: {
        reference: referenceOf(message),
        ...(template && {
          language: template.language,
          parameters: templateParameters(notification),
        }),
      },
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The WhatsApp message ${message.id} can't be rendered`, error as Error)
    return NOT_PREPARED
  }
}

/** Renders a message from current data and sends it by Medusa's notification module. */
export const sendMessage = async (
  container: MedusaContainer,
  lease: LeasedMessage,
  orders: OrderLoader,
): Promise<SendOutcome> => {
  const prepared = await prepare(container, lease, orders)
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
