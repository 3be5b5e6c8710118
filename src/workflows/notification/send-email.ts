import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { type Email, renderEmail } from "../../shared/email"

export type EmailNotification = {
  to: readonly string[]
  /** Name of the template, for providers that have their own. */
  template: string
  email: Email
  resource: { id: string; type: string }
}

/**
 * Sends an e-mail to each address through Medusa's notification module, which keeps the outcome. A
 * failure is logged, not thrown: it must not fail the subscriber.
 */
export const sendEmail = async (
  container: MedusaContainer,
  { to, template, email, resource }: EmailNotification,
): Promise<void> => {
  try {
    const { subject, text, html } = renderEmail(email)
    await container.resolve(Modules.NOTIFICATION).createNotifications(
      [...new Set(to.map((address) => address.toLowerCase()))].map((address) => ({
        to: address,
        channel: "email",
        template,
        content: { subject, text, html },
        resource_id: resource.id,
        resource_type: resource.type,
      })),
    )
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The e-mail "${template}" about ${resource.id} was not sent`, error as Error)
  }
}
