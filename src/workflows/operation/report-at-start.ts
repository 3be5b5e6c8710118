import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { limitService } from "../../modules/limit"
import { runStartChecks } from "../../queries/operation/readiness-checks"
import { hookNotices } from "../hooks"

const PACKAGE = "medusa-plugin-millesime"

/** @throws MedusaError without the module, since the index of barrels holds their translations */
const requireTranslations = (container: MedusaContainer) => {
  const translation: unknown = container.resolve(Modules.TRANSLATION, { allowUnregistered: true })
  if (translation) return
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `${PACKAGE} needs Medusa's translation module: add featureFlags: { translation: true } and the module { resolve: "@medusajs/medusa/translation" } to medusa-config, and run npx medusa db:migrate`,
  )
}

const proxyNotices = (container: MedusaContainer): string[] => {
  const { limits, trust_proxy } = limitService(container).options
  return process.env.NODE_ENV === "production" && limits.enabled && trust_proxy === 0
    ? [
        "options.trust_proxy is 0: visitors are limited by the address that connects. Name the proxy if one stands in front.",
      ]
    : []
}

/** Says at the start what doesn't work, or works otherwise than it would by default. */
export const reportAtStart = async (container: MedusaContainer): Promise<void> => {
  requireTranslations(container)
  const problems = await runStartChecks(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const notice of [
    ...hookNotices(),
    ...proxyNotices(container),
    ...problems.map(({ path, message }) => `${path} ${message}`),
  ]) {
    logger.warn(`${PACKAGE}: ${notice}`)
  }
}
