import type { MedusaContainer } from "@medusajs/framework/types"
import { mailService } from "../../modules/mail"
import { whatsappService } from "../../modules/whatsapp"
import { type Language, languageOf } from "../../shared/language"
import { type Moment, iso } from "../../shared/moment"
import { stepWorkflow } from "../step-workflow"
import { type FeedEntry, addFeedEntries } from "./add-feed-entries"

const HOUR_MS = 60 * 60_000

/** Longer than any pause between two runs, but not so long that an old store reports what was seen to long ago. */
const LOOK_BACK_MS = 24 * HOUR_MS

const TITLES = {
  mail: { en: "An e-mail could not be sent", fr: "Un e-mail n'a pas pu être envoyé" },
  whatsapp: {
    en: "A WhatsApp message could not be sent",
    fr: "Un message WhatsApp n'a pas pu être envoyé",
  },
} as const

type Failed = { id: string; subject: string; error: string | null; failed_at: Moment | null }

/** One entry an hour, about the first failure: a mail server that is down fails them all. */
const entriesOf = (
  kind: keyof typeof TITLES,
  failed: readonly Failed[],
  language: Language,
): FeedEntry[] => {
  const byHour = new Map<string, FeedEntry>()
  for (const { id, subject, error, failed_at } of failed) {
    if (failed_at === null) continue
    const key = `${kind}_failed:${iso(failed_at).slice(0, 13)}`
    if (byHour.has(key)) continue
    const description = [subject, error].filter(Boolean).join(": ")
    byHour.set(key, { key, title: TITLES[kind][language], description, resource_id: id })
  }
  return [...byHour.values()]
}

const listFailed = async (container: MedusaContainer, since: Date) => {
  const where = { status: "failed" as const, failed_at: { $gte: since } }
  const config = {
    select: ["id", "subject", "error", "failed_at"] satisfies (keyof Failed)[],
    order: { failed_at: "ASC" as const },
  }
  return Promise.all([
    mailService(container).listMillesimeMails(where, config),
    whatsappService(container).listMillesimeWhatsappMessages(where, config),
  ])
}

/** Tells staff in the admin of messages that failed for good. */
export const reportFailuresWorkflow = stepWorkflow(
  "report-failures",
  async (_: undefined, { container }) => {
    const language = languageOf(mailService(container).defaultLocale)
    const [mails, messages] = await listFailed(container, new Date(Date.now() - LOOK_BACK_MS))
    const entries = [
      ...entriesOf("mail", mails, language),
      ...entriesOf("whatsapp", messages, language),
    ]
    await addFeedEntries(container, entries)
    return entries.length
  },
)
