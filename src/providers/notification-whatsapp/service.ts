import { type SendOutcome } from "../../modules/whatsapp/types"
import type { Logger, NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { parseWhatsappOptions } from "./options"
import { encodeFailure } from "./rules/failure-codec"
import { toOutboundMessages } from "./rules/notification"
import { maskedPhone } from "../../shared/phone"
import { transportOf } from "./transports"
import type { Transport } from "./types"

type Notification = NotificationTypes.ProviderSendNotificationDTO

/** WhatsApp for Medusa's notification module: one attempt per notification. */
export default class WhatsappNotificationService extends AbstractNotificationProviderService {
  static override identifier = "whatsapp"

  /** Called at start; the service itself is only built at the first notification. */
  static override validateOptions(options: unknown) {
    parseWhatsappOptions(options)
  }

  private readonly logger: Logger
  private readonly transport: Transport

  constructor({ logger }: { logger: Logger }, options: unknown) {
    super()
    this.logger = logger
    this.transport = transportOf(parseWhatsappOptions(options), logger)
  }

  /**
   * Sends the text; the template if there is no text or only a template can be sent.
   * @throws MedusaError with a message that `decodeFailure` reads
   */
  override async send(
    notification: Notification,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const outcome = await this.attempt(notification)
    if (outcome.outcome === "sent") return { id: outcome.id }
    const failure = encodeFailure(outcome)
    this.logger.warn(`${failure} (to ${maskedPhone(notification.to)})`)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, failure)
  }

  private async attempt(notification: Notification): Promise<SendOutcome> {
    const { message, fallback } = toOutboundMessages(notification)
    const outcome = await this.transport.send(message)
    return outcome.outcome === "use_template" && fallback ? this.transport.send(fallback) : outcome
  }
}
