import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { whatsappService } from "../../modules/whatsapp"
import type { LeasedMessage } from "../../modules/whatsapp/service"
import { OrderLoader } from "../../queries/whatsapp/order-loader"
import { whatsappAttempts } from "../../shared/metrics"
import { createDispatch } from "../../shared/outbox"
import { maskedPhone } from "../../shared/phone"
import { sendMessage } from "./send-message"

/** Attempts of one process at a time: providers answer slowly, and accept some 80 messages a second. */
const MAX_CONCURRENCY = 8

const deliver = async (
  container: MedusaContainer,
  lease: LeasedMessage,
  orders: OrderLoader,
): Promise<void> => {
  const { message } = lease
  const outcome = await sendMessage(container, lease, orders)
  await whatsappService(container).recordAttempt(message, outcome)
  whatsappAttempts.inc({ outcome: outcome.outcome })
  if (outcome.outcome !== "stop" && outcome.outcome !== "use_template") return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `The WhatsApp message ${message.id} to ${maskedPhone(message.to)} failed for good (${outcome.code}): ${outcome.detail}`,
    )
}

/** Sends due messages in the background. Failures are logged and left to the job that runs every minute. */
export const scheduleDispatch = createDispatch<LeasedMessage>({
  source: whatsappService,
  concurrency: () => MAX_CONCURRENCY,
  startDelivery: () => {
    const orders = new OrderLoader()
    return (container, lease) => deliver(container, lease, orders)
  },
  failure: "WhatsApp messages can't be sent at the moment",
})
