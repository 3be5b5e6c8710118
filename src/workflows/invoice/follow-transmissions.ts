import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invoiceService } from "../../modules/invoice"
import { PlatformError } from "../../modules/invoice/platform/platform-error"
import type { Trouble } from "../../modules/invoice/transmission/repository"
import { type Language, languageOf } from "../../shared/language"
import { scheduleTransmissions } from "../../workers/invoice/transmission-dispatcher"
import { type FeedEntry, addFeedEntries } from "../notification/add-feed-entries"
import { stepWorkflow } from "../step-workflow"

const HOUR_MS = 60 * 60_000

/** Longer than any pause between two runs, but not so long that an old store tells what was seen to long ago. */
const LOOK_BACK_MS = 24 * HOUR_MS

const TITLES = {
  refused: {
    en: "The buyer refuses the invoice {number}",
    fr: "L'acheteur refuse la facture {number}",
  },
  rejected: {
    en: "A platform has rejected the invoice {number}",
    fr: "Une plateforme a rejeté la facture {number}",
  },
  failed: {
    en: "The invoice {number} could not be sent to the platform",
    fr: "La facture {number} n'a pas pu être envoyée à la plateforme",
  },
} as const

const titleOf = ({ code, number }: Trouble, language: Language): string => {
  const kind = code === "210" ? "refused" : code === "213" ? "rejected" : "failed"
  return TITLES[kind][language].replace("{number}", number)
}

const entryOf = (trouble: Trouble, language: Language): FeedEntry => ({
  key: `invoice_transmission:${trouble.id}`,
  title: titleOf(trouble, language),
  description: trouble.reason ?? "",
  resource_id: trouble.invoice_id,
})

/** Reads what the platform has to say; while it doesn't answer, the next minute asks again. */
const readChanges = async (container: MedusaContainer): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const unread = await invoiceService(container).transmissions.readChanges()
    if (unread.length) logger.warn(`The platform's messages ${unread.join(", ")} can't be read`)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    logger.warn(
      `The platform doesn't tell what became of invoices (${error.code}): ${error.message}`,
    )
  }
}

/**
 * Starts sending due invoices to the platform, reads what the platform has to say, and tells staff in the admin of invoices that were
 * not taken, refused or rejected. Idempotent, also beside another process.
 */
export const followTransmissionsWorkflow = stepWorkflow(
  "follow-transmissions",
  async (_: undefined, { container }) => {
    const service = invoiceService(container)
    await service.transmissions.expireLeases()
    scheduleTransmissions(container)
    await readChanges(container)
    const language = languageOf(service.defaultLocale)
    const troubles = await service.transmissions.listTroubles(new Date(Date.now() - LOOK_BACK_MS))
    const entries = troubles.map((trouble) => entryOf(trouble, language))
    await addFeedEntries(container, entries)
    return entries.length
  },
)

/** Asked every minute. */
export const followTransmissions = (container: MedusaContainer) =>
  followTransmissionsWorkflow(container).run()
