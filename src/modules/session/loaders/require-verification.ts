import type { ConfigModule, LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../../options"

const EMAIL = { entity_type: "email", auth_provider: "emailpass" }

/** Has Medusa ask for the proof of an e-mail address, by the option `verify_email`: a plugin can't set its host's config. */
export default async function requireVerification({
  container,
  options,
}: LoaderOptions): Promise<void> {
  if (!parsePluginOptions(options).verify_email.customer) return
  const { http } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE,
  ).projectConfig
  const { customer = [], ...others } = http.authVerificationsPerActor ?? {}
  if (customer.some(({ auth_provider }) => auth_provider === EMAIL.auth_provider)) return
  http.authVerificationsPerActor = { ...others, customer: [...customer, EMAIL] }
}
