import type { NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { type Container, outboxOf } from "./mail-outbox"
import { toOutboxMail } from "./rules/notification"

/** E-mails for Medusa's notification module: written to the outbox, which sends them. */
export default class EmailNotificationService extends AbstractNotificationProviderService {
  static override identifier = "email"

  constructor(private readonly container: Container) {
    super()
  }

  /**
   * Writes an e-mail to the outbox. What becomes of it is seen there, not in the notification.
   * @returns the id of the e-mail
   */
  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    return { id: await outboxOf(this.container).enqueueOnce(toOutboxMail(notification)) }
  }
}
