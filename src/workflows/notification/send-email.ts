import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { type Email, renderEmail } from "../../shared/email"

export type Sending = {
  to: readonly string[]
  /** Name of the template, for providers that have their own. */
  template: string
  email: Email
  resource: { id: string; type: string }
}

/**
 * Hands an e-mail to the provider of Medusa's notification module, one for each address. What became
 * of it is on the notification; a provider that fails, or none at all, stops nobody's work.
 */
export const sendEmail = async (
  container: MedusaContainer,
  { to, template, email, resource }: Sending,
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
