import { type SendOutcome } from "../../modules/whatsapp/types"
import type { Logger, NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { parseWhatsappOptions } from "./options"
import { describeFailure } from "./rules/failure"
import { messagesOf } from "./rules/notification"
import { maskedPhone } from "../../shared/phone"
import { transportOf } from "./transports"
import type { Transport } from "./types"

type Notification = NotificationTypes.ProviderSendNotificationDTO

/** WhatsApp for Medusa's notification module: one attempt a notification. */
export default class WhatsappNotificationService extends AbstractNotificationProviderService {
  static override identifier = "whatsapp"

  /** Medusa asks at its start; the service itself is built at the first notification. */
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
   * The text; where only a template reaches the person, or there is no text, the template.
   * @throws MedusaError with all that `failureIn` needs to tell what may be done about it
   */
  override async send(
    notification: Notification,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const outcome = await this.attempt(notification)
    if (outcome.outcome === "sent") return { id: outcome.id }
    const failure = describeFailure(outcome)
    this.logger.warn(`${failure} (to ${maskedPhone(notification.to)})`)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, failure)
  }

  private async attempt(notification: Notification): Promise<SendOutcome> {
    const { first, instead } = messagesOf(notification)
    const outcome = await this.transport.send(first)
    return outcome.outcome === "use_template" && instead ? this.transport.send(instead) : outcome
  }
}
